import { available } from './column';
import type { Column, Figures } from './column';
import { UndefinedFigure } from './undefined-figure';

/** Arithmetic mean of the known values. */
export function mean(column: Column | Figures): number {
  const values = known(column);
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/**
 * Standard deviation of the known values with n − 1 (the handbook's, and COINr's). Exactly 0 where
 * all are equal: a mean of equal floats need not be their value, and would leave a trace of spread.
 */
export function sampleDeviation(column: Column | Figures): number {
  const values = known(column);
  const { min, max } = extent(values);
  if (min === max) return 0;
  const centre = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - centre) * (value - centre);
  return Math.sqrt(squares / (values.length - 1));
}

/** Median of the known values: the mean of the two middle ones where their number is even. */
export function median(column: Column | Figures): number {
  const values = Float64Array.from(known(column)).sort();
  const upper = values[Math.floor(values.length / 2)] ?? NaN;
  const lower = values[Math.ceil(values.length / 2) - 1] ?? NaN;
  return lower === upper ? upper : lower / 2 + upper / 2;
}

/** Smallest and largest known value. By a loop: a spread of a long column exhausts the stack. */
export function extent(column: Column | Figures): { readonly min: number; readonly max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const value of known(column)) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}

/** max − min, refused where all values are equal: nothing can be placed on such a scale. */
export function rangeBetween(min: number, max: number): number {
  const range = max - min;
  if (range !== 0 && Number.isFinite(range)) return range;
  throw new UndefinedFigure('no-range', `there is no range between ${min} and ${max}`);
}

function known(column: Column | Figures): number[] | Figures {
  const values = available(column);
  if (values.length === 0) throw new UndefinedFigure('nothing-available', 'no value is known');
  return values;
}
