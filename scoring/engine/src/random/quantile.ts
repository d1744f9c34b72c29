import { UndefinedFigure } from '../missing/undefined-figure';
import { orderStatistics } from './order-statistics';

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
 * The same of values in any order, which must be finite, written into `into`: a few quantiles cost a
 * fraction of a sort, and move nothing.
 */
export function quantilesOf(
  values: Float64Array,
  parts: readonly number[],
  into: Float64Array = new Float64Array(parts.length),
): Float64Array {
  const positions = parts.map((part) => positionOf(values.length, part));
  const ranks = Int32Array.from(
    positions.flatMap((position) => [Math.floor(position), Math.ceil(position)]),
  ).sort();
  const found = new Float64Array(ranks.length);
  orderStatistics(values, ranks, found);
  for (const [which, position] of positions.entries()) {
    const at = Math.floor(position);
    const below = found[ranks.indexOf(at)] ?? NaN;
    const above = found[ranks.indexOf(Math.ceil(position))] ?? NaN;
    into[which] = between(below, above, position - at);
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
