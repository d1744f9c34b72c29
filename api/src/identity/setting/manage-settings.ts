import { readInTenant } from '@ancrage/database/in-tenant';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import type { Caller } from '../../http/current-session';
import { CONFIG } from '../../http/process-tokens';
import { writeOnce } from '../../http/run-once';
import type { SettingsDto, SettingsReadDto } from './setting.dto';

/** Reads and changes what an organisation decides for all of its members; the log keeps changes. */
@Injectable()
export class ManageSettings {
  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async readSettings(caller: Caller): Promise<SettingsReadDto> {
    const [row] = await readInTenant(this.source, caller, (transaction) =>
      transaction.query<{ second_factor_required: boolean; own_validation_allowed: boolean }>(
        `SELECT second_factor_required, own_validation_allowed FROM ancrage.organisation_setting
         WHERE organisation_id = $1`,
        [caller.organisationId],
      ),
    );
    return {
      secondFactorRequired: row?.second_factor_required ?? false,
      ownValidationAllowed: row?.own_validation_allowed ?? false,
      secondFactorOfEverybody: this.config.secondFactorOf === 'everybody',
    };
  }

  async changeSettings(caller: Caller, settings: SettingsDto): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'changeSettings', ...settings },
      write: async (transaction) => {
        await transaction.query(
          `INSERT INTO ancrage.organisation_setting
           (organisation_id, second_factor_required, own_validation_allowed)
         VALUES ($1, $2, $3)
         ON CONFLICT (organisation_id) DO UPDATE
         SET second_factor_required = excluded.second_factor_required,
           own_validation_allowed = excluded.own_validation_allowed`,
          [caller.organisationId, settings.secondFactorRequired, settings.ownValidationAllowed],
        );
      },
    });
  }
}
