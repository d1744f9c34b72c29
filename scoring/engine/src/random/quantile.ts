import { UndefinedFigure } from '../missing/undefined-figure';

/**
 * Quantile of ascending values (Hyndman and Fan 1996, type 7, the default of R and numpy): at
 * position (n − 1)·part, linear between the two values around it.
 */
export function quantileOfSorted(ascending: Float64Array, part: number): number {
  const position = positionOf(ascending.length, part);
  const at = Math.floor(position);
  return between(ascending[at] ?? NaN, ascending[at + 1] ?? NaN, position - at);
}

/**
 * Quantiles of values in any order, for parts that ascend, written into `into`. The values are
 * moved about in place: three quantiles cost a fraction of a sort.
 */
export function quantilesInPlace(
  values: Float64Array,
  parts: readonly number[],
  into: Float64Array = new Float64Array(parts.length),
): Float64Array {
  let settled = 0;
  for (let which = 0; which < parts.length; which += 1) {
    const position = positionOf(values.length, parts[which] ?? NaN);
    const at = Math.floor(position);
    if (at < settled) throw new UndefinedFigure('out-of-bounds', 'the parts do not ascend');
    select(values, at, settled);
    settled = at;
    const rest = position - at;
    into[which] = between(values[at] ?? NaN, rest > 0 ? smallest(values, at + 1) : NaN, rest);
  }
  return into;
}

function positionOf(count: number, part: number): number {
  if (count === 0) throw new UndefinedFigure('nothing-available', 'no value has a quantile');
  if (part >= 0 && part <= 1) return (count - 1) * part;
  throw new UndefinedFigure('out-of-bounds', `${part} is no part of 1`);
}

function between(below: number, above: number, rest: number): number {
  return rest === 0 ? below : below + (above - below) * rest;
}

function smallest(values: Float64Array, from: number): number {
  let least = Infinity;
  for (let at = from; at < values.length; at += 1) {
    const value = values[at] ?? Infinity;
    if (value < least) least = value;
  }
  return least;
}

/** Puts the value of rank `wanted` in its place, smaller ones before it and larger ones after. */
function select(values: Float64Array, wanted: number, from: number): void {
  let left = from;
  let right = values.length - 1;
  while (right > left) {
    const pivot = middleOfThree(values, left, right);
    let low = left;
    let high = right;
    while (low <= high) {
      while ((values[low] ?? NaN) < pivot) low += 1;
      while ((values[high] ?? NaN) > pivot) high -= 1;
      if (low <= high) {
        const swapped = values[low] ?? NaN;
        values[low] = values[high] ?? NaN;
        values[high] = swapped;
        low += 1;
        high -= 1;
      }
    }
    if (wanted <= high) right = high;
    else if (wanted >= low) left = low;
    else return;
  }
}

function middleOfThree(values: Float64Array, left: number, right: number): number {
  const a = values[left] ?? NaN;
  const b = values[(left + right) >>> 1] ?? NaN;
  const c = values[right] ?? NaN;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
