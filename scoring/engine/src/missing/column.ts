import { UndefinedFigure } from './undefined-figure';

/** Values in the order of their units (or of one unit's indicators); null where none is known. */
export type Column = readonly (number | null)[];

/**
 * The same, packed: NaN where none is known. Only made of columns that were checked, and of figures
 * that were found finite, so that here a NaN is a missing value and nothing else.
 */
export type Figures = Float64Array;

/** The values that are known. In a column a NaN or an infinity is refused: it is no missing value. */
export function available(column: Column): number[];
export function available(column: Figures): Figures;
export function available(column: Column | Figures): number[] | Figures;
export function available(column: Column | Figures): number[] | Figures {
  if (column instanceof Float64Array) return withoutGaps(column);
  return column.filter((value) => value !== null).map(finite);
}

/** A column, packed. */
export function figuresOf(column: Column): Figures {
  const figures = new Float64Array(column.length);
  for (let at = 0; at < column.length; at += 1) {
    const value = column[at] ?? null;
    figures[at] = value === null ? NaN : finite(value);
  }
  return figures;
}

/** Packed figures as a column. */
export function columnOf(figures: Figures): (number | null)[] {
  const column: (number | null)[] = [];
  for (const value of figures) column.push(Number.isNaN(value) ? null : value);
  return column;
}

/** Packed figures without their gaps; the same ones where they have none. */
function withoutGaps(figures: Figures): Figures {
  let count = 0;
  for (const value of figures) if (!Number.isNaN(value)) count += 1;
  if (count === figures.length) return figures;
  const known = new Float64Array(count);
  let at = 0;
  for (const value of figures) {
    if (Number.isNaN(value)) continue;
    known[at] = value;
    at += 1;
  }
  return known;
}

function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new UndefinedFigure('not-finite', `${value} is not a finite number; missing is null`);
}
