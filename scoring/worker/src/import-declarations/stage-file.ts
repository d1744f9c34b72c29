import type { Column } from '@ancrage/contract/import/columns';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { Problem } from '@ancrage/contract/problem/problem';
import type { JobContext } from '@ancrage/queue/connect';
import type { DataSource } from 'typeorm';
import { readCompanyContext, type Run } from './company-context';
import { readInThread } from './read-in-thread';
import { findRows, stageRow, type StagedRow } from './read-step';

/** Rows staged per statement: progress is seen while a long file is read. */
const CHUNK_ROWS = 500;

/** What no text of the store can hold: NUL, and halves of characters. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** The file has done its work once its rows are staged: it goes with the step that says so. */
const FORGET_FILE = 'WITH gone AS (DELETE FROM ancrage.import_file WHERE import_id = $1)';

/** Reads the file of an import and stages its rows for the preview; nothing is declared yet. */
export async function stageFile(source: DataSource, run: Run, today: CivilDate, job: JobContext) {
  const [file] = await source.query<{ bytes: Buffer }[]>(
    'SELECT bytes FROM ancrage.import_file WHERE import_id = $1',
    [run.id],
  );
  if (!file) return;
  const found = findRows(await readInThread(file.bytes), run.language);
  if ('failure' in found) return failImport(source, run.id, found.failure);
  const { context, known } = await readCompanyContext(source, run, today);
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
    const done = Math.min(total, start + CHUNK_ROWS);
    await stage(source, run, rows, done);
    await job.reportProgress({ done, total });
  }
  await source.query(
    `${FORGET_FILE} UPDATE ancrage.import_run SET state = 'ready', done = 0 WHERE id = $1`,
    [run.id],
  );
}

/** Ends an import whose file cannot be read, with the reason that its sender is told. */
export async function failImport(
  source: DataSource,
  importId: string,
  reason: Problem,
): Promise<void> {
  await source.query(
    `${FORGET_FILE} UPDATE ancrage.import_run SET state = 'failed', problem = $2 WHERE id = $1`,
    [importId, JSON.stringify(reason)],
  );
}

async function stage(source: DataSource, run: Run, rows: readonly StagedRow[], done: number) {
  const text = JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(UNSTORABLE, '\ufffd') : value,
  );
  await source.query(
    `INSERT INTO ancrage.import_row (import_id, company_id, row_number, cells, parsed, problems, state)
     SELECT $1, $2, "rowNumber", cells, parsed, problems, state
     FROM jsonb_to_recordset($3::jsonb) AS r(
       "rowNumber" integer, cells jsonb, parsed jsonb, problems jsonb, state text)`,
    [run.id, run.company_id, text],
  );
  await source.query('UPDATE ancrage.import_run SET done = $2 WHERE id = $1', [run.id, done]);
}
