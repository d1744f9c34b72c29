import { inTenant } from '@ancrage/database/in-tenant';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { writeOnce } from '../../http/run-once';
import { stateReason } from '../../http/state-reason';
import type { ClaimDto, SettleClaimDto } from './claim.dto';

/**
 * The claims that wait, to a company its own and to the platform all; settling one lets the
 * claimant in, or not, and tells them by mail.
 */
@Injectable()
export class SettleClaim {
  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async listClaims(caller: Caller): Promise<ClaimDto[]> {
    const rows = await inTenant(this.source, caller, (transaction) =>
      transaction.query<{
        id: string;
        company_name: string;
        siren: string;
        display_name: string;
        email: string;
        created_at: string;
      }>('SELECT * FROM ancrage.list_claims()'),
    );
    return rows.map((row) => ({
      id: row.id,
      companyName: row.company_name,
      siren: row.siren,
      displayName: row.display_name,
      email: row.email,
      createdAt: row.created_at,
    }));
  }

  /** A refusal says why, in the log; whoever is let in needs no reason. */
  async settleClaim(caller: Caller, id: string, { role, reason }: SettleClaimDto): Promise<void> {
    if (role === null && reason === undefined)
      refuse('request.required', 'reason', { field: 'reason' });
    await writeOnce(this.source, caller, {
      input: { route: 'settleClaim', id, role, reason: reason ?? null },
      write: async (transaction) => {
        if (role === null && reason) await stateReason(transaction, reason);
        const [row] = await transaction.query<{ outcome: string }>(
          'SELECT ancrage.settle_claim($1, $2, $3) AS outcome',
          [id, role, this.config.publicOrigin],
        );
        if (row?.outcome !== 'settled') refuse('claim.not_found');
      },
    });
  }
}
