import { available } from '../missing/column';

/** How many of ascending values are below a value; by halves, so that a million cost twenty looks. */
export function countBelow(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of ascending values are at or below a value. */
export function countUpTo(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? NaN) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The known values, ascending. */
export function ascending(values: Float64Array): Float64Array {
  return Float64Array.from(available(values)).sort();
}
