import {
  IMPORT_DECLARATIONS,
  type ImportDeclarations,
} from '@ancrage/contract/message/import-declarations';
import { SCORE_BACKLOG, type ScoreBacklog } from '@ancrage/contract/message/score-backlog';
import { SCORE_COMPANY, type ScoreCompany } from '@ancrage/contract/message/score-company';
import { currentTraceparent, inSpan } from '@ancrage/telemetry/trace';
import type { DataSource } from 'typeorm';
import { answersWithin } from './answers-within';
import type { QueueConnection } from './connect';

/** Who wrote a row hands it over by itself, and has so long to say that it did. */
const LEFT_ALONE_FOR = '1 second';

/** A message of the outbox. */
export type OutboxMessage =
  | { readonly topic: typeof SCORE_COMPANY; readonly payload: ScoreCompany }
  | { readonly topic: typeof IMPORT_DECLARATIONS; readonly payload: ImportDeclarations };

/** A message of the outbox, or one that follows from what the database says by itself. */
export type QueueMessage =
  OutboxMessage | { readonly topic: typeof SCORE_BACKLOG; readonly payload: ScoreBacklog };

/**
 * Hands one message to its queue, or fails when the queue does not answer: whoever waits may hold
 * a transaction open. A message that is taken late is one that is sent twice, which does no harm.
 *
 * @param traceparent The trace that the message was written in; else the one that runs now.
 */
export function dispatch(
  queues: QueueConnection,
  message: QueueMessage,
  traceparent: string | null = null,
): Promise<void> {
  return inSpan(`publish ${message.topic}`, { kind: 'producer', parent: traceparent }, () =>
    answersWithin(add(queues, traced(message))),
  );
}

/** The message with the step that publishes it, under which it is processed. */
function traced(message: QueueMessage): QueueMessage {
  const traceparent = currentTraceparent();
  if (traceparent === null) return message;
  return { ...message, payload: { ...message.payload, traceparent } } as QueueMessage;
}

/**
 * Adds a message to its queue. A company has at most one scoring job active and one waiting:
 * `keepLastIfActive` keeps the update that arrives while a job is at work, which a plain
 * deduplication would lose.
 */
async function add(queues: QueueConnection, message: QueueMessage): Promise<void> {
  if (message.topic === SCORE_COMPANY) {
    const { companyId } = message.payload;
    await queues.queue<ScoreCompany>(SCORE_COMPANY).add(SCORE_COMPANY, message.payload, {
      deduplication: { id: companyId, keepLastIfActive: true },
    });
    return;
  }
  if (message.topic === SCORE_BACKLOG) {
    const { prefix } = message.payload;
    await queues.queue<ScoreBacklog>(SCORE_BACKLOG).add(SCORE_BACKLOG, message.payload, {
      deduplication: { id: prefix },
    });
    return;
  }
  const { importId, step } = message.payload;
  await queues
    .queue<ImportDeclarations>(IMPORT_DECLARATIONS)
    .add(IMPORT_DECLARATIONS, message.payload, {
      deduplication: { id: `${importId}/${step}`, keepLastIfActive: true },
    });
}

/**
 * Sends what the outbox still holds: the safety net behind the dispatch that follows each commit.
 * Rows are locked and skipped, never read past a cursor, since identifiers are not given in the
 * order of commits.
 *
 * @returns How many messages were sent.
 */
export async function relayOutbox(
  source: DataSource,
  queues: QueueConnection,
  batch = 500,
): Promise<number> {
  return source.transaction(async (manager) => {
    const rows = await manager.query<
      ({ id: string; traceparent: string | null } & OutboxMessage)[]
    >(
      `SELECT id, topic, payload, traceparent FROM ancrage.outbox
       WHERE dispatched_at IS NULL AND created_at < clock_timestamp() - $2::interval
       ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [batch, LEFT_ALONE_FOR],
    );
    for (const row of rows) await dispatch(queues, row, row.traceparent);
    await manager.query(
      'UPDATE ancrage.outbox SET dispatched_at = clock_timestamp() WHERE id = ANY ($1)',
      [rows.map((row) => row.id)],
    );
    return rows.length;
  });
}
