import { UndefinedFigure } from '../missing/undefined-figure';
import type { Aggregation } from './means';

// Of a formula no part may be left out: where one is missing, so is the whole. Weights do not count.

/** x₁ · x₂ · … */
export const product: Aggregation = (values) => values.reduce((whole, value) => whole * value, 1);

/** x₁ ÷ x₂. */
export const ratio: Aggregation = ([first = NaN, second = NaN]) => {
  if (second === 0) throw new UndefinedFigure('zero-denominator', 'the second child is zero');
  return first / second;
};

/** x₁ − x₂ − … */
export const difference: Aggregation = ([first = NaN, ...others]) =>
  others.reduce((rest, value) => rest - value, first);
