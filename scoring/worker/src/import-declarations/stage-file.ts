import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Column } from '@ancrage/contract/import/columns';
import type { ImportedLine } from '@ancrage/contract/import/imported-line';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { Problem } from '@ancrage/contract/problem/problem';
import type { DataSource } from 'typeorm';
import { readCompanyContext, type Run } from './company-context';
import { readFile } from './read-file';
import { readInThread } from './read-in-thread';
import { findRows, stageRow, type StagedRow } from './read-step';

/**
 * Rows staged per statement, whose good ones make a batch: progress is seen while a long file is
 * read and recorded, and a kill costs one batch.
 */
const BATCH_ROWS = 1000;

/** What no text of the store can hold: NUL, and halves of characters. */
const UNSTORABLE_SIGNS = /\0|\p{Surrogate}/gu;
/** Either of them, as JSON writes them. */
const UNSTORABLE = /\\u(0000|d[89a-f])/;

/** The file has done its work once its rows are staged: it goes with the step that says so. */
const FORGET_FILE = 'WITH gone AS (DELETE FROM ancrage.import_file WHERE import_id = $1)';

/** Reads the file of an import and stages its rows for the preview; nothing is declared yet. */
export async function stageFile(source: DataSource, run: Run, today: CivilDate) {
  const file = await readFile(source, run.id);
  if (file === null) return;
  const [reading, { context, known }] = await Promise.all([
    readInThread(file),
    readCompanyContext(source, run, today),
    source.query(
      `WITH rows AS (DELETE FROM ancrage.import_row WHERE import_id = $1)
       DELETE FROM ancrage.import_batch WHERE import_id = $1`,
      [run.id],
    ),
  ]);
  const found = findRows(reading, run.language);
  if ('failure' in found) return failImport(source, run.id, found.failure);
  const total = found.body.length;
  await source.query('UPDATE ancrage.import_run SET total = $2, columns = $3 WHERE id = $1', [
    run.id,
    total,
    JSON.stringify(found.header.columns.filter((column): column is Column => column !== null)),
  ]);
  let written = Promise.resolve();
  for (let start = 0; start < total; start += BATCH_ROWS) {
    const rows = found.body
      .slice(start, start + BATCH_ROWS)
      .map((row, offset) => stageRow(found.header, row, start + offset, context, known))
      .filter((row) => row !== null);
    const done = Math.min(total, start + BATCH_ROWS);
    await written;
    // The database keeps a batch while the next one is checked.
    written = stage(source, run, rows, done);
    await nextTurn();
  }
  await written;
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
  const lines = rows
    .filter(isValid)
    .map(({ rowNumber, parsed }) => ({ row: rowNumber, line: parsed }));
  const returned = rows.filter((row) => row.state !== 'valid');
  await source.query(
    `WITH batch AS (
       INSERT INTO ancrage.import_batch (import_id, company_id, first_row, line_count, lines)
       SELECT $1, $2, $3, $4, $5 WHERE $4::integer > 0
     ), returned AS (
       INSERT INTO ancrage.import_row (import_id, company_id, row_number, cells, parsed, problems, state)
       SELECT $1, $2, "rowNumber", cells, parsed, problems, state
       FROM jsonb_to_recordset($6::jsonb) AS r(
         "rowNumber" integer, cells jsonb, parsed jsonb, problems jsonb, state text)
     )
     UPDATE ancrage.import_run SET done = $7 WHERE id = $1`,
    [
      run.id,
      run.company_id,
      lines[0]?.row,
      lines.length,
      storable(lines),
      storable(returned),
      done,
    ],
  );
}

function isValid(row: StagedRow): row is StagedRow & { readonly parsed: ImportedLine } {
  return row.state === 'valid';
}

function storable(value: unknown): string {
  const text = JSON.stringify(value);
  return UNSTORABLE.test(text) ? JSON.stringify(value, withoutUnstorable) : text;
}

function withoutUnstorable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(UNSTORABLE_SIGNS, '\ufffd') : value;
}
