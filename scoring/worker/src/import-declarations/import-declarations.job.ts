import type { Language } from '@ancrage/contract/commitment/kind';
import type { Column } from '@ancrage/contract/import/columns';
import type { ImportedLine } from '@ancrage/contract/import/imported-line';
import type { ImportDeclarations } from '@ancrage/contract/message/import-declarations';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { quarterOf, quarterStart } from '@ancrage/contract/period/quarter';
import { inTenant, type TenantTransaction } from '@ancrage/database/in-tenant';
import { appendEntries } from '@ancrage/ledger/append-entries';
import { readBooks, type Books } from '@ancrage/ledger/read-as-known';
import { readTexts } from '@ancrage/ledger/read-texts';
import type { JobContext, QueueConnection } from '@ancrage/queue/connect';
import { dispatch } from '@ancrage/queue/relay-outbox';
import type { DataSource } from 'typeorm';
import { KnownLines } from './known-lines';
import { establishmentsBySiret, type LineContext } from './line-context';
import { readInThread } from './read-in-thread';
import { findRows, stageRow, type StagedRow } from './read-step';
import { entriesOfRows, type ValidRow } from './record-step';

/** Rows staged or recorded per transaction: progress is seen, and a kill costs one chunk. */
const CHUNK_ROWS = 500;

interface Run {
  readonly id: string;
  readonly company_id: string;
  readonly actor: string;
  readonly language: Language;
  readonly state: string;
}

/**
 * The two steps of an import. Each may be repeated without harm: reading starts its rows anew,
 * recording goes on behind the last chunk that was committed.
 */
export async function importDeclarations(
  source: DataSource,
  queues: QueueConnection,
  today: CivilDate,
  message: ImportDeclarations,
  context: JobContext,
): Promise<void> {
  const [run] = await source.query<Run[]>('SELECT * FROM ancrage.import_run WHERE id = $1', [
    message.importId,
  ]);
  if (!run) return;
  if (message.step === 'read' && run.state === 'reading') {
    await readFile(source, run, today, context);
  }
  if (message.step === 'record' && run.state === 'recording') {
    await recordRows(source, queues, run, today, message.requestId, context);
  }
}

async function readFile(source: DataSource, run: Run, today: CivilDate, job: JobContext) {
  const [file] = await source.query<{ bytes: Buffer }[]>(
    'SELECT bytes FROM ancrage.import_file WHERE import_id = $1',
    [run.id],
  );
  if (!file) return;
  const found = findRows(await readInThread(file.bytes), run.language);
  if ('failure' in found) {
    await source.query(
      "UPDATE ancrage.import_run SET state = 'failed', problem = $2 WHERE id = $1",
      [run.id, JSON.stringify(found.failure)],
    );
    await forgetFile(source, run.id);
    return;
  }
  const { context, known } = await contextOf(source, run, today);
  const total = found.body.length;
  await source.query('DELETE FROM ancrage.import_row WHERE import_id = $1', [run.id]);
  await source.query('UPDATE ancrage.import_run SET total = $2, columns = $3 WHERE id = $1', [
    run.id,
    total,
    JSON.stringify(found.header.columns.filter((column): column is Column => column !== null)),
  ]);
  for (let start = 0; start < total; start += CHUNK_ROWS) {
    const rows = found.body
      .slice(start, start + CHUNK_ROWS)
      .map((row, offset) => stageRow(found.header, row, start + offset, context, known))
      .filter((row) => row !== null);
    await stage(source, run, rows, Math.min(total, start + CHUNK_ROWS));
    await job.reportProgress({ done: start + rows.length, total });
  }
  await source.query("UPDATE ancrage.import_run SET state = 'ready', done = 0 WHERE id = $1", [
    run.id,
  ]);
  await forgetFile(source, run.id);
}

async function stage(source: DataSource, run: Run, rows: readonly StagedRow[], done: number) {
  await source.query(
    `INSERT INTO ancrage.import_row (import_id, company_id, row_number, cells, parsed, problems, state)
     SELECT $1, $2, "rowNumber", cells, parsed, problems, state
     FROM jsonb_to_recordset($3::jsonb) AS r(
       "rowNumber" integer, cells jsonb, parsed jsonb, problems jsonb, state text)`,
    [run.id, run.company_id, JSON.stringify(rows)],
  );
  await source.query('UPDATE ancrage.import_run SET done = $2 WHERE id = $1', [run.id, done]);
}

async function recordRows(
  source: DataSource,
  queues: QueueConnection,
  run: Run,
  today: CivilDate,
  requestId: string,
  job: JobContext,
) {
  const { context, known, books } = await contextOf(source, run, today);
  const firstObserved = books.observation?.from ?? quarterOf(today);
  const span = { firstObserved, current: quarterOf(today) };
  const [counted] = await source.query<{ total: string }[]>(
    "SELECT count(*) AS total FROM ancrage.import_row WHERE import_id = $1 AND state IN ('valid', 'recorded')",
    [run.id],
  );
  const total = Number(counted?.total ?? 0);
  for (;;) {
    const rows = await nextRows(source, run.id);
    if (rows.length === 0) break;
    const entries = entriesOfRows(rows, known, context, span);
    await inTenant(source, run.company_id, async (transaction) => {
      if (entries.length > 0) {
        const { actor } = run;
        await appendEntries(transaction, { companyId: run.company_id, actor, requestId, entries });
      }
      await markRecorded(transaction, run.id, rows);
    });
    const done = await countDone(source, run.id);
    await job.reportProgress({ done, total });
  }
  await source.query(
    "UPDATE ancrage.import_run SET state = 'done', total = $2, done = $2 WHERE id = $1",
    [run.id, total],
  );
  const payload = { companyId: run.company_id, requestId };
  await dispatch(queues, { topic: SCORE_COMPANY, payload });
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

async function countDone(source: DataSource, importId: string): Promise<number> {
  const [counted] = await source.query<{ done: string }[]>(
    "SELECT count(*) AS done FROM ancrage.import_row WHERE import_id = $1 AND state = 'recorded'",
    [importId],
  );
  const done = Number(counted?.done ?? 0);
  await source.query('UPDATE ancrage.import_run SET done = $2 WHERE id = $1', [importId, done]);
  return done;
}

async function contextOf(
  source: DataSource,
  run: Run,
  today: CivilDate,
): Promise<{ context: LineContext; known: KnownLines; books: Books }> {
  const books = await readBooks(source, run.company_id);
  const ids = [...books.commitments.values()].map((entry) => entry.entryId);
  const known = new KnownLines(books, await readTexts(source, ids));
  const context = {
    language: run.language,
    today,
    observedFrom: quarterStart(books.observation?.from ?? quarterOf(today)),
    establishments: establishmentsBySiret(books),
  };
  return { context, known, books };
}

/** The file has done its work once its rows are staged; it is not kept. */
async function forgetFile(source: DataSource, importId: string): Promise<void> {
  await source.query('DELETE FROM ancrage.import_file WHERE import_id = $1', [importId]);
}
