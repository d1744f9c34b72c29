import { available } from '../missing/column';
import type { Column } from '../missing/column';
import { extent } from '../missing/summary';
import { DEFAULT_LIMITS, passes, shapeOf } from './shape';
import type { ShapeLimits } from './shape';

/** What winsorising left. */
export interface Winsorised {
  readonly values: Column;
  /** Points that stand at the moved ends: those whose value was replaced. */
  readonly points: number;
  readonly passes: boolean;
}

/** When winsorising stops. */
export interface WinsoriseRule {
  /** Points after which no further step is taken; null for no limit. COINr's default is 5. */
  readonly mostPoints?: number | null;
  readonly limits?: ShapeLimits;
}

/**
 * COINr's `winsorise`: until the shape passes, all values equal to the maximum take the next highest
 * one (to the right-skewed; the left-skewed, their minimum the next lowest). The limit is looked at
 * before a step: equal values move together, and so may pass it.
 */
export function winsorise(
  column: Column,
  { mostPoints = 5, limits = DEFAULT_LIMITS }: WinsoriseRule = {},
): Winsorised {
  let values = column;
  let top = 0;
  let bottom = 0;
  let shape = shapeOf(values);
  while (!passes(shape, limits) && (mostPoints === null || top + bottom < mostPoints)) {
    const { min, max } = extent(values);
    const high = (shape.skewness ?? 0) >= 0;
    const end = high ? max : min;
    const inner = extent(available(values).filter((value) => value !== end));
    const moved = values.filter((value) => value === end).length;
    if (high) top = moved;
    else bottom = moved;
    values = values.map((value) => (value === end ? (high ? inner.max : inner.min) : value));
    shape = shapeOf(values);
  }
  return { values, points: top + bottom, passes: passes(shape, limits) };
}
