import { withoutTenant, type RequestPlace } from '@ancrage/database/in-tenant';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import { refuse } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { hashOfToken } from '../../http/secret-token';
import type { RegistrationOutcomeDto } from './registration.dto';

/**
 * Proves the address of a registration. A company that is not here is opened, and its first member
 * administers it; of one that is here, the claim goes to its administrators and the platform's.
 * Refuses a link that is unknown, late or was used.
 */
@Injectable()
export class ConfirmRegistration {
  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async confirmRegistration(token: string, place: RequestPlace): Promise<RegistrationOutcomeDto> {
    const [row] = await withoutTenant(this.source, place, (transaction) =>
      transaction.query<{ outcome: string }>(
        'SELECT ancrage.confirm_registration($1, $2) AS outcome',
        [hashOfToken(token), this.config.publicOrigin],
      ),
    );
    const outcome = row?.outcome ?? 'unknown';
    if (outcome === 'unknown') return refuse('link.unknown', 'token');
    if (outcome === 'used') return refuse('link.used', 'token');
    if (outcome === 'expired') return refuse('link.expired', 'token');
    return { outcome };
  }
}
