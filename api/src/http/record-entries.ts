import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { quarterOf, quarterStart, type QuarterId } from '@ancrage/contract/period/quarter';
import { inTenant, type TenantTransaction } from '@ancrage/database/in-tenant';
import { DEADLOCK_DETECTED, sqlStateOf } from '@ancrage/database/sql-state';
import { appendEntries, lockBooks } from '@ancrage/ledger/append-entries';
import type { NewEntry } from '@ancrage/ledger/entry';
import { inSpan } from '@ancrage/telemetry/trace';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CompanyTurns } from './company-turns';
import type { Caller } from './current-session';
import { requireCharter } from './require-charter';
import { runOnce, type WriteInput } from './run-once';
import { ScoreDispatch } from './score-dispatch';
import { Today } from './today';

/** What a use case needs while it prepares its entries. */
export interface Recording {
  readonly transaction: TenantTransaction;
  readonly today: CivilDate;
  readonly firstObserved: QuarterId;
  /** First day of the first observed quarter. */
  readonly observedFrom: CivilDate;
  readonly current: QuarterId;
}

/** The entries to append, and what the use case answers. */
export interface Prepared<Answer> {
  readonly entries: readonly NewEntry[];
  readonly answer: Answer;
}

/**
 * The way that every declaration takes: one transaction in the company's name, at most once per
 * idempotency key, refused before the charter is signed, appended to the ledger, and handed to
 * the worker once it has committed.
 */
@Injectable()
export class RecordEntries {
  private readonly turns = new CompanyTurns();

  constructor(
    private readonly source: DataSource,
    private readonly clock: Today,
    private readonly dispatch: ScoreDispatch,
  ) {}

  /**
   * @param input Route and body: the same idempotency key with another input is refused.
   * @param prepare Checks the rules, refusing by a problem, and says what to append.
   */
  async record<Answer extends object>(
    caller: Caller,
    input: WriteInput,
    prepare: (recording: Recording) => Promise<Prepared<Answer>>,
  ): Promise<Answer & { version: number }> {
    const today = this.clock.inParis();
    const companyId = caller.organisationId;
    const write = () =>
      inTenant(this.source, caller, (transaction) =>
        runOnce(transaction, caller, input, async () => {
          // One at a time per company, so that a rule that was checked still holds when it commits.
          await lockBooks(transaction, companyId);
          const firstObserved = await requireCharter(transaction, companyId);
          const prepared = await prepare({
            transaction,
            today,
            firstObserved,
            observedFrom: quarterStart(firstObserved),
            current: quarterOf(today),
          });
          const { actor, requestId } = caller;
          const { entries } = prepared;
          const appended = await appendEntries(transaction, {
            companyId,
            actor,
            requestId,
            entries,
          });
          return {
            answer: prepared.answer,
            version: appended.lastSeq,
            outboxId: appended.outboxId,
          };
        }),
      );
    const { answer, version, outboxId } = await inSpan('append to the ledger', {}, () =>
      this.turns.take(companyId, () => againAfterDeadlock(write)),
    );
    await this.dispatch.afterCommit(caller, outboxId);
    return { ...answer, version };
  }
}

/** Of two transactions that wait for one another PostgreSQL undoes one, which then finds its way. */
async function againAfterDeadlock<Done>(write: () => Promise<Done>): Promise<Done> {
  try {
    return await write();
  } catch (error) {
    if (sqlStateOf(error) !== DEADLOCK_DETECTED) throw error;
    return write();
  }
}
