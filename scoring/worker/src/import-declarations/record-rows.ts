import type { ImportedLine } from '@ancrage/contract/import/imported-line';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { quarterOf } from '@ancrage/contract/period/quarter';
import { inTenant } from '@ancrage/database/in-tenant';
import { appendEntries } from '@ancrage/ledger/append-entries';
import type { NewEntry } from '@ancrage/ledger/entry';
import type { JobContext, QueueConnection } from '@ancrage/queue/connect';
import { dispatch } from '@ancrage/queue/relay-outbox';
import type { DataSource } from 'typeorm';
import { readCompanyContext, type Run } from './company-context';
import { entriesOfRows, type ValidRow } from './record-step';

/** Says that somebody declared since the books were read. */
class BooksMoved extends Error {}

/** Rows that one transaction records. */
interface Batch {
  readonly firstRow: number;
  readonly rows: readonly ValidRow[];
}

/**
 * Records the batches of an import, one by one, behind the last one that was committed.
 * A batch stands only if the books are still those that it was held against: a second worker on
 * the same import, or a colleague's declaration, makes it read them again.
 */
export async function recordRows(
  source: DataSource,
  queues: QueueConnection,
  run: Run,
  today: CivilDate,
  requestId: string,
  job: JobContext,
) {
  let company = await readCompanyContext(source, run, today);
  let version = company.books.version;
  const total = await countLines(source, run.id);
  for (;;) {
    const batch = await nextBatch(source, run.id);
    if (!batch) break;
    const { context, known, books } = company;
    const firstObserved = books.observation?.from ?? quarterOf(today);
    const span = { firstObserved, current: quarterOf(today) };
    const entries = entriesOfRows(batch.rows, known, context, span);
    try {
      version = await recordBatch(source, run, requestId, batch, entries, version);
    } catch (error) {
      if (!(error instanceof BooksMoved)) throw error;
      company = await readCompanyContext(source, run, today);
      version = company.books.version;
      continue;
    }
    await job.reportProgress({ done: await sayDone(source, run.id), total });
  }
  await source.query(
    "UPDATE ancrage.import_run SET state = 'done', total = $2, done = $2 WHERE id = $1",
    [run.id, total],
  );
  const payload = { companyId: run.company_id, requestId };
  await dispatch(queues, { topic: SCORE_COMPANY, payload });
}

/** @returns The version of the books behind the batch. */
async function recordBatch(
  source: DataSource,
  { id, company_id: companyId, actor }: Run,
  requestId: string,
  { firstRow }: Batch,
  entries: readonly NewEntry[],
  version: number,
): Promise<number> {
  return inTenant(source, companyId, async (transaction) => {
    let last = version;
    if (entries.length > 0) {
      const appended = await appendEntries(transaction, { companyId, actor, requestId, entries });
      if (appended.firstSeq !== version + 1) throw new BooksMoved();
      last = appended.lastSeq;
    }
    await transaction.query(
      'UPDATE ancrage.import_batch SET lines = NULL WHERE import_id = $1 AND first_row = $2',
      [id, firstRow],
    );
    return last;
  });
}

async function nextBatch(source: DataSource, importId: string): Promise<Batch | null> {
  const [batch] = await source.query<
    { first_row: number; lines: { row: number; line: ImportedLine }[] }[]
  >(
    `SELECT first_row, lines FROM ancrage.import_batch
     WHERE import_id = $1 AND lines IS NOT NULL ORDER BY first_row LIMIT 1`,
    [importId],
  );
  if (!batch) return null;
  const rows = batch.lines.map(({ row, line }) => ({ rowNumber: row, line }));
  return { firstRow: batch.first_row, rows };
}

async function sayDone(source: DataSource, importId: string): Promise<number> {
  const [[run]] = await source.query<[{ done: number }[], number]>(
    `UPDATE ancrage.import_run r SET done = coalesce((SELECT sum(b.line_count)
       FROM ancrage.import_batch b WHERE b.import_id = r.id AND b.lines IS NULL), 0)
     WHERE r.id = $1 RETURNING r.done`,
    [importId],
  );
  return run?.done ?? 0;
}

async function countLines(source: DataSource, importId: string): Promise<number> {
  const [counted] = await source.query<{ lines: string }[]>(
    `SELECT coalesce(sum(line_count), 0) AS lines FROM ancrage.import_batch WHERE import_id = $1`,
    [importId],
  );
  return Number(counted?.lines ?? 0);
}
