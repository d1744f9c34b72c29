import type { Figures } from '../missing/column';
import { extent } from '../missing/summary';
import { DEFAULT_LIMITS, passes, shapeOf, type Shape, type ShapeLimits } from './shape';

/** What winsorising left. */
export interface Winsorised {
  /** What is above counts as this; nothing was moved down where it is the largest value. */
  readonly high: number;
  /** What is below counts as this. */
  readonly low: number;
  /** Points that stand at the moved ends: those whose value was replaced. */
  readonly points: number;
  readonly shape: Shape;
  readonly passes: boolean;
}

/** When winsorising stops. */
export interface WinsoriseRule {
  /** Points after which no further step is taken; null for no limit. COINr's default is 5. */
  readonly mostPoints?: number | null;
  readonly limits?: ShapeLimits;
}

/**
 * COINr's `winsorise` of values without gaps: until the shape passes, all values equal to the maximum
 * take the next highest one (to the right-skewed; the left-skewed, their minimum the next lowest).
 * The limit is looked at before a step: equal values move together, and so may pass it.
 */
export function winsorise(
  values: Figures,
  { mostPoints = 5, limits = DEFAULT_LIMITS }: WinsoriseRule = {},
): Winsorised {
  let { min: low, max: high } = extent(values);
  let top = 0;
  let bottom = 0;
  let moved = values;
  let shape = shapeOf(moved);
  while (!passes(shape, limits) && (mostPoints === null || top + bottom < mostPoints)) {
    const isTop = (shape.skewness ?? 0) >= 0;
    const end = isTop ? high : low;
    let inner = isTop ? -Infinity : Infinity;
    let count = 0;
    for (const value of moved) {
      if (value === end) count += 1;
      else inner = isTop ? Math.max(inner, value) : Math.min(inner, value);
    }
    if (isTop) [high, top] = [inner, count];
    else [low, bottom] = [inner, count];
    moved = moved.map((value) => (value === end ? inner : value));
    shape = shapeOf(moved);
  }
  return { low, high, points: top + bottom, shape, passes: passes(shape, limits) };
}
