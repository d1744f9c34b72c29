import { available } from '../missing/column';
import type { Column, Figures } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';

/** Columns of the same units; packed, NaN is missing. */
export type Columns = readonly (Column | Figures)[];

/** The columns over the units that know all of them (R's `na.omit`); an infinity is refused. */
export function completeRows(columns: Columns): number[][] {
  const units = columns[0]?.length ?? 0;
  if (columns.some(({ length }) => length !== units)) {
    throw new UndefinedFigure('lengths-differ', 'the columns have not the same units');
  }
  for (const column of columns) available(column);
  const kept = Array.from({ length: units }, (_, unit) => unit).filter((unit) =>
    columns.every((column) => !Number.isNaN(column[unit] ?? NaN)),
  );
  return columns.map((column) => kept.map((unit) => column[unit] ?? NaN));
}
