import { UndefinedFigure } from './undefined-figure';

/** Values in the order of their units (or of one unit's indicators); null where none is known. */
export type Column = readonly (number | null)[];

/** The values that are known. A NaN or an infinity is refused: it is no missing value. */
export function available(column: Column): number[] {
  return column.filter((value) => value !== null).map(finite);
}

/** The column with each known value replaced; what is missing stays missing. */
export function mapAvailable(
  column: Column,
  replace: (value: number, position: number) => number,
): (number | null)[] {
  return column.map((value, position) =>
    value === null ? null : finite(replace(finite(value), position)),
  );
}

function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new UndefinedFigure('not-finite', `${value} is not a finite number; missing is null`);
}
