import type { Aggregation } from './means';

/** Sums of weights are compared with an exact half. */
const FLOAT_NOISE = 1e-12;

/**
 * The value where half of the weight is reached, or the mean of the two between which it lies: with
 * equal weights, the ordinary median.
 */
export const weightedMedian: Aggregation = (values, weights) => {
  const known = [...values.keys()]
    .filter((at) => !Number.isNaN(values[at]) && weights[at] !== 0)
    .sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const whole = known.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
  let reached = 0;
  for (const [position, at] of known.entries()) {
    const value = values[at] ?? NaN;
    reached += (weights[at] ?? 0) / whole;
    if (reached > 0.5 + FLOAT_NOISE) return value;
    if (reached >= 0.5 - FLOAT_NOISE) {
      return value / 2 + (values[known[position + 1] ?? at] ?? value) / 2;
    }
  }
  return NaN;
};
