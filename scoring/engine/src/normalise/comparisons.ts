import { mapAvailable } from '../missing/column';
import type { Column } from '../missing/column';
import { extent, mean, quotient } from '../missing/summary';
import type { Direction } from './direction';

/** What a value is compared with: the mean of the units, or the best or worst of them. */
export type Comparand = 'mean' | 'best' | 'worst';

/** x / comparand (handbook, step 5, table 15: ratio to the mean, the best, the worst). */
export function ratioTo(
  column: Column,
  comparand: Comparand,
  direction: Direction = 1,
): (number | null)[] {
  const mark = markOf(column, comparand, direction);
  return mapAvailable(column, (value) => quotient(value, mark, `the ${comparand} value`));
}

/** (x − comparand) / comparand (handbook, step 5, table 15: difference to the same). */
export function differenceTo(
  column: Column,
  comparand: Comparand,
  direction: Direction = 1,
): (number | null)[] {
  const mark = markOf(column, comparand, direction);
  return mapAvailable(column, (value) => quotient(value - mark, mark, `the ${comparand} value`));
}

/**
 * 1 where x is above the mean by more than the band, a share of it, −1 where it is below by more,
 * else 0 (handbook, step 5: x / mean against 1 ± p, here also right where the mean is negative).
 */
export function aboveBelowMean(column: Column, band: number): (number | null)[] {
  const average = mean(column);
  return mapAvailable(column, (value) => {
    const difference = quotient(value - average, Math.abs(average), 'the mean value');
    return Math.abs(difference) > band ? Math.sign(difference) : 0;
  });
}

function markOf(column: Column, comparand: Comparand, direction: Direction): number {
  if (comparand === 'mean') return mean(column);
  const { min, max } = extent(column);
  return (comparand === 'best') === (direction === 1) ? max : min;
}
