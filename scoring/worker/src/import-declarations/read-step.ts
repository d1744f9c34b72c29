import { findHeader, missingColumns, type Header } from '@ancrage/contract/import/find-header';
import { COLUMN_TITLE } from '@ancrage/contract/import/columns';
import type { Language } from '@ancrage/contract/commitment/kind';
import type { Cells, ImportedLine, RowProblem } from '@ancrage/contract/import/imported-line';
import { IMPORT_ROWS_MAX } from '@ancrage/contract/import/limits';
import { readRow } from '@ancrage/contract/import/read-row';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import type { KnownLines } from './known-lines';
import { checkLine, commitmentOf, type LineContext } from './line-context';
import type { Reading } from './read-in-thread';
import type { Rows } from './spreadsheet-rows';
import { sayWhyUnreadable } from './unreadable-file';

/** No column takes as much: a longer cell is refused by its beginning as well as whole. */
const CELL_LENGTH_MAX = 5000;

/** A row on its way: what it says, what is wrong with it, and what becomes of it. */
export interface StagedRow {
  readonly rowNumber: number;
  readonly cells: Cells;
  readonly parsed: ImportedLine | null;
  readonly problems: readonly RowProblem[];
  readonly state: 'valid' | 'rejected' | 'duplicate';
}

/** The header of a file and the rows below it, or why there is nothing to read. */
export type FoundRows =
  { readonly header: Header; readonly body: Rows } | { readonly failure: Problem };

/** Finds the header and the rows of a file that was read. */
export function findRows(reading: Reading, language: Language): FoundRows {
  if ('reason' in reading) {
    const reason = sayWhyUnreadable(reading.reason, language);
    return { failure: problem('import.file_unreadable', 'file', { reason }) };
  }
  const header = findHeader(reading.rows);
  if (!header) return { failure: problem('import.no_header', 'file') };
  const [missing] = missingColumns(header);
  if (missing !== undefined) {
    const column = COLUMN_TITLE[missing][language];
    return { failure: problem('import.column_missing', 'file', { column }) };
  }
  // Sheets often end with rows that were formatted and never filled.
  const last = reading.rows.findLastIndex(isFilled);
  const body = reading.rows.slice(header.row + 1, last + 1);
  const filled = body.filter(isFilled).length;
  if (filled === 0) return { failure: problem('import.no_rows', 'file') };
  if (filled > IMPORT_ROWS_MAX) {
    const quoted = { rows: filled, max: IMPORT_ROWS_MAX };
    return { failure: problem('import.too_many_rows', 'file', quoted) };
  }
  return { header, body };
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

/** Reads and checks one row; an empty one is null. */
export function stageRow(
  header: Header,
  row: readonly string[],
  position: number,
  context: LineContext,
  known: KnownLines,
): StagedRow | null {
  const cells: Cells = {};
  header.columns.forEach((column, index) => {
    const cell = row[index]?.trim().slice(0, CELL_LENGTH_MAX);
    if (column !== null && cell) cells[column] = cell;
  });
  if (Object.keys(cells).length === 0) return null;
  const rowNumber = header.row + 2 + position;
  const { line, problems } = readRow(cells, context.language);
  if (line === null) return { rowNumber, cells, parsed: null, problems, state: 'rejected' };
  const broken = checkLine(line, cells, context);
  if (broken.length > 0) {
    return { rowNumber, cells, parsed: line, problems: broken, state: 'rejected' };
  }
  const key = known.keyOf(commitmentOf(line, context), textOf(line));
  if (known.addLine(key, line).length > 0) {
    return { rowNumber, cells, parsed: line, problems: [], state: 'valid' };
  }
  const twice: RowProblem = { column: null, value: '', code: 'import.duplicate_row', params: {} };
  return { rowNumber, cells, parsed: line, problems: [twice], state: 'duplicate' };
}

/** The words of a line, kept beside its entry. */
export function textOf({ title, beneficiary }: ImportedLine): Record<string, string> {
  return beneficiary === null ? { title } : { title, beneficiary };
}
