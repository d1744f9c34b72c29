import { columnOf, REQUIRED_COLUMNS, type Column } from './columns';

/** Rows above the header that people fill with a title, a logo or a date. */
const ROWS_SEARCHED = 20;

/** Where the header stands and which column each position holds. */
export interface Header {
  readonly row: number;
  readonly columns: readonly (Column | null)[];
}

/**
 * Finds the header among the first rows: the one that names most columns, at least three. A
 * column named twice counts at its first position.
 */
export function findHeader(rows: readonly (readonly string[])[]): Header | null {
  let best: Header | null = null;
  let most = 2;
  rows.slice(0, ROWS_SEARCHED).forEach((cells, row) => {
    const seen = new Set<Column>();
    const columns = cells.map((cell) => {
      const column = columnOf(cell);
      if (column === undefined || seen.has(column)) return null;
      seen.add(column);
      return column;
    });
    if (seen.size > most) {
      most = seen.size;
      best = { row, columns };
    }
  });
  return best;
}

/** The required columns that a header lacks. */
export function missingColumns(header: Header): Column[] {
  return REQUIRED_COLUMNS.filter((column) => !header.columns.includes(column));
}
