import type { TableIndicator } from '../method/method';
import type { Figures } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import type { Workbench } from './workbench';

/** x ÷ (denominator ÷ per); missing where one of them is. */
export function perDenominator(
  bench: Workbench,
  { id, column, denominator }: TableIndicator,
): Figures {
  const values = bench.numbers(column ?? id);
  if (denominator === undefined) return values;
  const sizes = bench.numbers(denominator.column);
  const { per = 1 } = denominator;
  return values.map((value, row) => {
    const size = sizes[row] ?? NaN;
    if (size === 0 && !Number.isNaN(value)) {
      const where = `${denominator.column} of ${bench.nameOf(row)}`;
      throw new UndefinedFigure('zero-denominator', `${where} is zero`);
    }
    return finite(value / (size / per), bench, row);
  });
}

function finite(value: number, bench: Workbench, row: number): number {
  if (value !== Infinity && value !== -Infinity) return value;
  throw new UndefinedFigure(
    'not-finite',
    `the figure of ${bench.nameOf(row)} is beyond any number`,
  );
}
