import { setTimeout as pause } from 'node:timers/promises';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import { inTenant } from '@ancrage/database/in-tenant';
import type { QueueConnection } from '@ancrage/queue/connect';
import { dispatch, type OutboxMessage } from '@ancrage/queue/relay-outbox';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from './current-session';
import { QUEUES } from './process-tokens';

/**
 * The mark does no more than spare a second sending: it waits until what the declaration set off
 * is done, and the relay leaves a row alone for longer.
 */
const MARKS_AFTER_MS = 300;

/** How long an answer waits for the queue; what it takes a moment later is marked then. */
const WAITS_MS = 500;

/**
 * Wakes the worker right after a commit. It only hastens: what fails here stays in the outbox,
 * where the worker's relay finds it, so the caller's answer never depends on the queue.
 */
@Injectable()
export class ScoreDispatch {
  private readonly logger = new Logger('dispatch');

  constructor(
    private readonly source: DataSource,
    @Inject(QUEUES) private readonly queues: QueueConnection,
  ) {}

  /** Hands the scoring job of an outbox row to the queue; null is for a write that scores nothing. */
  async afterCommit(caller: Caller, outboxId: string | null): Promise<void> {
    if (outboxId === null) return;
    const payload = { companyId: caller.organisationId, requestId: caller.requestId };
    await this.send(caller.organisationId, outboxId, { topic: SCORE_COMPANY, payload });
  }

  /** Hands any message of the outbox to its queue, which has a moment to take it. */
  async send(organisationId: string, outboxId: string, message: OutboxMessage): Promise<void> {
    const handed = this.handOver(organisationId, outboxId, message);
    const waiting = new AbortController();
    const isLate = pause(WAITS_MS, true, { signal: waiting.signal }).catch(() => false);
    if (await Promise.race([handed.then(() => false), isLate])) {
      this.logger.warn({ outboxId }, 'the queue does not answer: left for the relay');
    }
    waiting.abort();
  }

  /** Has the row marked only once the queue has taken the message; never rejects. */
  private async handOver(
    organisationId: string,
    outboxId: string,
    message: OutboxMessage,
  ): Promise<void> {
    try {
      await dispatch(this.queues, message);
      void this.mark(organisationId, outboxId);
    } catch (error) {
      this.logger.warn({ err: error, outboxId }, 'left for the relay');
    }
  }

  private async mark(organisationId: string, outboxId: string): Promise<void> {
    try {
      await pause(MARKS_AFTER_MS, undefined, { ref: false });
      await inTenant(this.source, organisationId, (transaction) =>
        Promise.all([
          // A mark that a crash loses has the message sent twice, which does no harm.
          transaction.query(`SELECT set_config('synchronous_commit', 'off', true)`),
          transaction.query(
            'UPDATE ancrage.outbox SET dispatched_at = clock_timestamp() WHERE id = $1',
            [outboxId],
          ),
        ]),
      );
    } catch (error) {
      this.logger.warn({ err: error }, 'outbox row left for the relay');
    }
  }
}
