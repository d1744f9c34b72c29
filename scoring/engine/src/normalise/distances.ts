import { mapAvailable } from '../missing/column';
import type { Column } from '../missing/column';
import { extent, quotient, rangeBetween } from '../missing/summary';
import { UndefinedFigure } from '../missing/undefined-figure';
import type { Direction } from './direction';

/** How a distance is read: the direction of the indicator, and whether 1 is the most. */
export interface DistanceReading {
  readonly direction?: Direction;
  readonly cap?: boolean;
}

/**
 * Share of the way to a target: (x − min) / (target − min), or (max − x) / (max − target) where less
 * is better (COINr `n_dist2targ`).
 */
export function distanceToTarget(
  column: Column,
  target: number,
  { direction = 1, cap = false }: DistanceReading = {},
): (number | null)[] {
  const { min, max } = extent(column);
  const start = direction === 1 ? min : max;
  const way = rangeBetween(start, target);
  if (direction * way < 0) {
    throw new UndefinedFigure('out-of-bounds', `target ${target} lies behind the worst value`);
  }
  return mapAvailable(column, (value) => capped((value - start) / way, cap));
}

/** 1 − (r − x) / (r − min), r the value of the unit at `reference` (COINr `n_dist2ref`). */
export function distanceToReference(
  column: Column,
  reference: number,
  { cap = false }: Pick<DistanceReading, 'cap'> = {},
): (number | null)[] {
  const mark = column[reference];
  if (mark === undefined || mark === null) {
    throw new UndefinedFigure('nothing-available', `no value is known at position ${reference}`);
  }
  const way = rangeBetween(extent(column).min, mark);
  return mapAvailable(column, (value) => capped(1 - (mark - value) / way, cap));
}

/** 1 − (max − x) / (max − min) (COINr `n_dist2max`). */
export function distanceToMaximum(column: Column): (number | null)[] {
  const { min, max } = extent(column);
  const range = rangeBetween(min, max);
  return mapAvailable(column, (value) => 1 - (max - value) / range);
}

/** x / max (COINr `n_fracmax`; handbook, table 14): for values of which the largest is positive. */
export function fractionOfMaximum(column: Column): (number | null)[] {
  const { max } = extent(column);
  return mapAvailable(column, (value) => quotient(value, max, 'the maximum'));
}

function capped(share: number, cap: boolean): number {
  return cap ? Math.min(1, share) : share;
}
