import { weigh } from '../weight/weigh';
import type { Aggregation } from './means';

/** Shares are quotients of floats; half of the weight is an exact fraction. */
const FLOAT_NOISE = 1e-12;

/**
 * The value where half of the weight is reached, or the mean of the two between which it lies: with
 * equal weights, the ordinary median.
 */
export const weightedMedian: Aggregation = (values, weights) => {
  const sorted = weigh(values, weights).sort((one, other) => one.value - other.value);
  let reached = 0;
  for (const [position, { value, share }] of sorted.entries()) {
    reached += share;
    if (reached > 0.5 + FLOAT_NOISE) return value;
    if (reached >= 0.5 - FLOAT_NOISE) return value / 2 + (sorted[position + 1]?.value ?? value) / 2;
  }
  return null;
};
