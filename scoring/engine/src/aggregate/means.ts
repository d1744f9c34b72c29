import { exponential, positivePower } from '../elementary/exponential';
import { naturalLogarithm } from '../elementary/logarithm';
import type { Figures } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';

/**
 * Makes one figure of a unit's figures in a group; NaN where none that has a weight is known. What is
 * missing is skipped and its weight dropped, as the weights are relative to each other (COINr). The
 * weights were checked: none is negative, and not all are 0.
 */
export type Aggregation = (values: Figures, weights: Figures) => number;

/** Σ w x / Σ w (COINr `a_amean`; handbook, step 6, linear). */
export const arithmeticMean: Aggregation = (values, weights) => {
  let sum = 0;
  let whole = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? NaN;
    const weight = weights[at] ?? 0;
    if (value !== value) continue;
    sum += weight * value;
    whole += weight;
  }
  return sum / whole;
};

/** exp(Σ w ln x / Σ w), of positive values alone (COINr `a_gmean`; handbook, eq. 37). */
export const geometricMean: Aggregation = (values, weights) =>
  exponential(meanOf(values, weights, (value) => naturalLogarithm(positive(value))));

/** Σ w / Σ (w / x) (COINr `a_hmean`, which refuses 0; here all that is not positive is refused). */
export const harmonicMean: Aggregation = (values, weights) =>
  1 / meanOf(values, weights, (value) => 1 / positive(value));

/** The smallest value that has a weight: nothing compensates for it. */
export const minimum: Aggregation = (values, weights) => {
  let least = Infinity;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? NaN;
    if (weights[at] !== 0 && value < least) least = value;
  }
  return least === Infinity ? NaN : least;
};

/**
 * (Σ w x^p / Σ w)^(1/p) of positive values (COINr `a_genmean`, save that a missing value is skipped,
 * as its help says and its code does not).
 */
export function generalisedMean(power: number): Aggregation {
  if (power === 0) throw new UndefinedFigure('zero-power', 'the power 0 is the geometric mean');
  if (!Number.isFinite(power)) throw new UndefinedFigure('not-finite', `power ${power}`);
  return (values, weights) => {
    // Relative to the value that prevails, no power of a ratio overflows.
    let prevailing = NaN;
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? NaN;
      if (value !== value || weights[at] === 0) continue;
      positive(value);
      if (!(power > 0 ? value <= prevailing : value >= prevailing)) prevailing = value;
    }
    return (
      prevailing *
      positivePower(
        meanOf(values, weights, (value) => positivePower(value / prevailing, power)),
        1 / power,
      )
    );
  };
}

function meanOf(values: Figures, weights: Figures, of: (value: number) => number): number {
  let sum = 0;
  let whole = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? NaN;
    const weight = weights[at] ?? 0;
    if (value !== value || weight === 0) continue;
    sum += weight * of(value);
    whole += weight;
  }
  return sum / whole;
}

function positive(value: number): number {
  if (value > 0) return value;
  throw new UndefinedFigure('not-positive', `this mean is not defined for ${value}`);
}
