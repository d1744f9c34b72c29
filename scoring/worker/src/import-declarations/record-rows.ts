import type { ImportedLine } from '@ancrage/contract/import/imported-line';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { quarterOf } from '@ancrage/contract/period/quarter';
import { inTenant, type TenantTransaction } from '@ancrage/database/in-tenant';
import { appendEntries } from '@ancrage/ledger/append-entries';
import type { NewEntry } from '@ancrage/ledger/entry';
import type { JobContext, QueueConnection } from '@ancrage/queue/connect';
import { dispatch } from '@ancrage/queue/relay-outbox';
import type { DataSource } from 'typeorm';
import { readCompanyContext, type Run } from './company-context';
import { entriesOfRows, type ValidRow } from './record-step';

/** Rows recorded per transaction: progress is seen, and a kill costs one chunk. */
const CHUNK_ROWS = 500;

/** Says that somebody declared since the books were read. */
class BooksMoved extends Error {}

/**
 * Records the valid rows of an import, chunk by chunk, behind the last one that was committed.
 * A chunk stands only if the books are still those that it was held against: a second worker on
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
  const total = await countRows(source, run.id, ['valid', 'recorded']);
  for (;;) {
    const rows = await nextRows(source, run.id);
    if (rows.length === 0) break;
    const { context, known, books } = company;
    const firstObserved = books.observation?.from ?? quarterOf(today);
    const span = { firstObserved, current: quarterOf(today) };
    const entries = entriesOfRows(rows, known, context, span);
    try {
      version = await recordChunk(source, run, requestId, rows, entries, version);
    } catch (error) {
      if (!(error instanceof BooksMoved)) throw error;
      company = await readCompanyContext(source, run, today);
      version = company.books.version;
      continue;
    }
    const done = await countRows(source, run.id, ['recorded']);
    await source.query('UPDATE ancrage.import_run SET done = $2 WHERE id = $1', [run.id, done]);
    await job.reportProgress({ done, total });
  }
  await source.query(
    "UPDATE ancrage.import_run SET state = 'done', total = $2, done = $2 WHERE id = $1",
    [run.id, total],
  );
  const payload = { companyId: run.company_id, requestId };
  await dispatch(queues, { topic: SCORE_COMPANY, payload });
}

/** @returns The version of the books behind the chunk. */
async function recordChunk(
  source: DataSource,
  { id, company_id: companyId, actor }: Run,
  requestId: string,
  rows: readonly ValidRow[],
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
    await markRecorded(transaction, id, rows);
    return last;
  });
}

async function nextRows(source: DataSource, importId: string): Promise<ValidRow[]> {
  const rows = await source.query<{ row_number: number; parsed: ImportedLine }[]>(
    `SELECT row_number, parsed FROM ancrage.import_row
     WHERE import_id = $1 AND state = 'valid' ORDER BY row_number LIMIT $2`,
    [importId, CHUNK_ROWS],
  );
  return rows.map((row) => ({ rowNumber: row.row_number, line: row.parsed }));
}

async function markRecorded(
  transaction: TenantTransaction,
  importId: string,
  rows: readonly ValidRow[],
) {
  await transaction.query(
    `UPDATE ancrage.import_row SET state = 'recorded'
     WHERE import_id = $1 AND row_number = ANY ($2)`,
    [importId, rows.map((row) => row.rowNumber)],
  );
}

async function countRows(source: DataSource, importId: string, states: readonly string[]) {
  const [counted] = await source.query<{ rows: string }[]>(
    'SELECT count(*) AS rows FROM ancrage.import_row WHERE import_id = $1 AND state = ANY ($2)',
    [importId, states],
  );
  return Number(counted?.rows ?? 0);
}
