import type { ImportedLine } from '@ancrage/contract/import/imported-line';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { quarterOf } from '@ancrage/contract/period/quarter';
import { inTenant, type TenantTransaction } from '@ancrage/database/in-tenant';
import { appendWritten, lockBooks, writeEntries } from '@ancrage/ledger/append-entries';
import { dispatch } from '@ancrage/queue/relay-outbox';
import type { DataSource } from 'typeorm';
import { readCompanyContext, type CompanyContext, type Run } from './company-context';
import type { Importing } from './importing';
import { entriesOfRows, type ValidRow } from './record-step';

/** Says that somebody declared since the books were read. */
class BooksMoved extends Error {}

/** Rows that one transaction records. */
interface Batch {
  readonly firstRow: number;
  readonly isLast: boolean;
  /** In the form that the ledger reads; null where all of the rows are known already. */
  readonly entries: string | null;
}

/**
 * Records the batches of an import, one by one, behind the last one that was committed.
 * A batch stands only if the books are still those that it was held against: a second worker on
 * the same import, or a colleague's declaration, makes it read them again.
 */
export async function recordRows(
  { source, queues, today, readAlong }: Importing,
  run: Run,
  requestId: string,
): Promise<void> {
  let company = await readCompanyContext(source, run, today);
  let version = company.books.version;
  const batchAfter = (row: number) => nextBatch(source, run.id, row, company, today);
  let batch = await batchAfter(0);
  while (batch) {
    const recording = recordBatch(source, run, requestId, batch, version);
    try {
      // The database records a batch while the entries of the next one are made.
      [batch, version] = await Promise.all([
        batch.isLast ? null : batchAfter(batch.firstRow),
        recording,
      ]);
    } catch (error) {
      await recording.catch(() => undefined);
      if (!(error instanceof BooksMoved)) throw error;
      company = await readCompanyContext(source, run, today);
      version = company.books.version;
      batch = await batchAfter(0);
      continue;
    }
    readAlong(run.company_id);
  }
  await source.query(
    `UPDATE ancrage.import_run
     SET state = 'done', total = d.lines, done = d.lines, confirmed_from = NULL
     FROM (${LINES_RECORDED}) d WHERE id = $1`,
    [run.id],
  );
  const payload = { companyId: run.company_id, requestId };
  await dispatch(queues, { topic: SCORE_COMPANY, payload });
}

/** How many lines of an import are recorded. */
const LINES_RECORDED = `SELECT coalesce(sum(line_count), 0) AS lines
  FROM ancrage.import_batch WHERE import_id = $1 AND lines IS NULL`;

/** @returns The version of the books behind the batch. */
async function recordBatch(
  source: DataSource,
  {
    id,
    company_id: companyId,
    actor: sender,
    confirmed_by: confirmer,
    confirmed_from: address,
  }: Run,
  requestId: string,
  { firstRow, isLast, entries }: Batch,
  version: number,
): Promise<number> {
  const actor = confirmer ?? sender;
  // From where they are declared, which the database keeps beside the entries.
  const doer = { organisationId: companyId, actor, address: address ?? '', requestId };
  return inTenant(source, doer, async (transaction) => {
    // Sent together. A colleague who withdraws a commitment sees its lines of this batch, or is
    // seen by it; without the lock either could read the books before the other had committed.
    const [, appended] = await Promise.all([
      lockBooks(transaction, companyId),
      entries === null
        ? null
        : appendWritten(transaction, { companyId, actor, requestId, entries }),
    ]);
    if (appended && appended.firstSeq !== version + 1) throw new BooksMoved();
    await Promise.all([
      // A score in the middle of an import is of no use; one that stops there is swept up.
      isLast || !appended ? null : markDispatched(transaction, appended.outboxId),
      transaction.query(
        'UPDATE ancrage.import_batch SET lines = NULL WHERE import_id = $1 AND first_row = $2',
        [id, firstRow],
      ),
      transaction.query(
        `UPDATE ancrage.import_run SET done = d.lines FROM (${LINES_RECORDED}) d WHERE id = $1`,
        [id],
      ),
    ]);
    return appended?.lastSeq ?? version;
  });
}

async function markDispatched(transaction: TenantTransaction, outboxId: string | null) {
  await transaction.query(
    'UPDATE ancrage.outbox SET dispatched_at = clock_timestamp() WHERE id = $1',
    [outboxId],
  );
}

/** The first batch behind a row that is not recorded, its entries held against the books. */
async function nextBatch(
  source: DataSource,
  importId: string,
  after: number,
  { context, known, books }: CompanyContext,
  today: CivilDate,
): Promise<Batch | null> {
  const [batch] = await source.query<
    { first_row: number; lines: { row: number; line: ImportedLine }[]; is_last: boolean }[]
  >(
    `SELECT first_row, lines, NOT EXISTS (SELECT FROM ancrage.import_batch f
       WHERE f.import_id = b.import_id AND f.first_row > b.first_row AND f.lines IS NOT NULL)
       AS is_last
     FROM ancrage.import_batch b
     WHERE import_id = $1 AND first_row > $2 AND lines IS NOT NULL ORDER BY first_row LIMIT 1`,
    [importId, after],
  );
  if (!batch) return null;
  const rows: ValidRow[] = batch.lines.map(({ row, line }) => ({ rowNumber: row, line }));
  const span = {
    firstObserved: books.observation?.from ?? quarterOf(today),
    current: quarterOf(today),
  };
  const entries = entriesOfRows(rows, known, context, span);
  return {
    firstRow: batch.first_row,
    isLast: batch.is_last,
    entries: entries.length === 0 ? null : writeEntries(entries),
  };
}
