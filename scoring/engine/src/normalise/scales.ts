import { mapAvailable } from '../missing/column';
import type { Column } from '../missing/column';
import { extent, mean, rangeBetween, sampleDeviation } from '../missing/summary';
import { UndefinedFigure } from '../missing/undefined-figure';

/** (x − min) / (max − min) · (upper − lower) + lower (COINr `n_minmax`; handbook, step 5). */
export function minMax(column: Column, lower = 0, upper = 100): (number | null)[] {
  const { min, max } = extent(column);
  const range = rangeBetween(min, max);
  return mapAvailable(column, (value) => ((value - min) / range) * (upper - lower) + lower);
}

/**
 * (x − mean) / s · deviation + centre, s with n − 1 (COINr `n_zscore`; handbook, table 15, where the
 * population's deviation does not fit all rows).
 */
export function zScore(column: Column, centre = 0, deviation = 1): (number | null)[] {
  const average = mean(column);
  const spread = sampleDeviation(column);
  if (!(spread > 0)) throw new UndefinedFigure('no-range', 'the values have no deviation');
  return mapAvailable(column, (value) => ((value - average) / spread) * deviation + centre);
}

/** (x − lower) / (upper − lower) · factor, on given bounds and not clamped (COINr `n_scaled`). */
export function scaled(column: Column, lower = 0, upper = 100, factor = 100): (number | null)[] {
  const range = rangeBetween(lower, upper);
  return mapAvailable(column, (value) => ((value - lower) / range) * factor);
}
