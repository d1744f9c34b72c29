import { randomUUID } from 'node:crypto';
import { CHARTER_IN_FORCE } from '@ancrage/contract/charter/charter-v1';
import {
  quarterOf,
  quarterRange,
  quarterStart,
  shiftQuarter,
} from '@ancrage/contract/period/quarter';
import { inTenant } from '@ancrage/database/in-tenant';
import { appendEntries } from '@ancrage/ledger/append-entries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { runOnce } from '../../http/run-once';
import { ScoreDispatch } from '../../http/score-dispatch';
import { Today } from '../../http/today';
import { CHARTER_SHA256 } from '../charter-in-force';
import type { SignCharterDto } from '../charter.dto';
import { QUARTERS_BEFORE_SIGNATURE } from '../read-charter.query';

/**
 * Signs the charter in the company's name and records, once and for all, the first quarter that
 * it opens to observation. Refuses a version that is no longer in force, a second signature, and
 * a quarter out of range. Signed once the transaction has committed.
 */
@Injectable()
export class SignCharter {
  constructor(
    private readonly source: DataSource,
    private readonly today: Today,
    private readonly dispatch: ScoreDispatch,
  ) {}

  async signCharter(caller: Caller, input: SignCharterDto): Promise<void> {
    const current = quarterOf(this.today.inParis());
    this.refuseWrong(input, current);
    const appended = await inTenant(this.source, caller, (transaction) =>
      runOnce(transaction, caller, { route: 'signCharter', ...input }, async () => {
        const [signed] = await transaction.query<{ signed_at: string }>(
          'SELECT signed_at FROM ancrage.charter_signature WHERE company_id = $1 AND version = $2',
          [caller.organisationId, input.version],
        );
        if (signed) {
          const date = signed.signed_at.slice(0, 10);
          return refuse('charter.already_signed', '', { date });
        }
        await transaction.query(
          `INSERT INTO ancrage.charter_signature (company_id, version, text_sha256, actor)
           VALUES ($1, $2, $3, $4)`,
          [caller.organisationId, input.version, CHARTER_SHA256, caller.actor],
        );
        return appendEntries(transaction, {
          companyId: caller.organisationId,
          actor: caller.actor,
          requestId: caller.requestId,
          entries: [
            {
              entryId: randomUUID(),
              subjectType: 'observation',
              subjectId: randomUUID(),
              action: 'declare',
              replaces: null,
              validFrom: quarterStart(input.observedFrom),
              validTo: null,
              reason: null,
              payload: { from: input.observedFrom },
              text: null,
              touched: quarterRange(input.observedFrom, current),
            },
          ],
        });
      }),
    );
    await this.dispatch.afterCommit(caller, appended.outboxId);
  }

  private refuseWrong(input: SignCharterDto, current: string): void {
    if (input.version !== CHARTER_IN_FORCE.version) {
      refuse('charter.outdated_version', 'version', { version: input.version });
    }
    const min = shiftQuarter(current, -QUARTERS_BEFORE_SIGNATURE);
    if (input.observedFrom < min || input.observedFrom > current) {
      refuse('charter.observation_out_of_range', 'observedFrom', { min, max: current });
    }
  }
}
