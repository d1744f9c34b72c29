import { available, type Column, type Figures } from '../missing/column';
import { mean, sampleDeviation } from '../missing/summary';

/** Skewness and excess kurtosis, bias corrected; null where too few or equal values have none. */
export interface Shape {
  readonly skewness: number | null;
  readonly kurtosis: number | null;
}

/** From where on a distribution is taken to hold outliers. */
export interface ShapeLimits {
  readonly skewness: number;
  readonly kurtosis: number;
}

/** The limits of COINr's code (its help says 2.25 for the skewness). */
export const DEFAULT_LIMITS: ShapeLimits = { skewness: 2, kurtosis: 3.5 };

/**
 * Type 2, as Excel's SKEW and KURT: n / ((n−1)(n−2)) Σz³, and n(n+1) / ((n−1)(n−2)(n−3)) Σz⁴ −
 * 3(n−1)² / ((n−2)(n−3)), z with the n − 1 deviation.
 */
export function shapeOf(column: Column | Figures): Shape {
  const values = available(column);
  const n = values.length;
  if (n < 3) return { skewness: null, kurtosis: null };
  const centre = mean(values);
  const spread = sampleDeviation(values);
  if (!(spread > 0)) return { skewness: null, kurtosis: null };
  let third = 0;
  let fourth = 0;
  for (const value of values) {
    const z = (value - centre) / spread;
    third += z * z * z;
    fourth += z * z * z * z;
  }
  return {
    skewness: (n / ((n - 1) * (n - 2))) * third,
    kurtosis:
      n < 4
        ? null
        : ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * fourth -
          (3 * (n - 1) * (n - 1)) / ((n - 2) * (n - 3)),
  };
}

/** |skewness| < limit or kurtosis < limit, both strict; values without a shape have no outlier. */
export function passes({ skewness, kurtosis }: Shape, limits = DEFAULT_LIMITS): boolean {
  if (skewness === null || kurtosis === null) return true;
  return Math.abs(skewness) < limits.skewness || kurtosis < limits.kurtosis;
}
