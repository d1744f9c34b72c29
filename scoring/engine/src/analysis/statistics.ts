import { available } from '../missing/column';
import type { Column, Figures } from '../missing/column';
import { extent, mean, median, sampleDeviation } from '../missing/summary';
import { DEFAULT_LIMITS, shapeOf } from '../outlier/shape';
import type { ShapeLimits } from '../outlier/shape';

/** What a column should be looked at for. */
export type StatisticsFlag = 'fewKnown' | 'fewNonZero' | 'fewDistinct' | 'outliers';

/** One column, described; figures in its unit, null where too few or equal values have none. */
export interface Statistics {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
  /** With n − 1; null for a single value. */
  readonly deviation: number | null;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  /** How many values are known, how many of them are not 0, how many distinct. */
  readonly known: number;
  readonly nonZero: number;
  readonly distinct: number;
  readonly flags: readonly StatisticsFlag[];
}

/** From where on a column is flagged; shares are of all units. */
export interface StatisticsLimits {
  readonly known?: number;
  readonly nonZero?: number;
  readonly distinct?: number;
  readonly shape?: ShapeLimits;
}

/**
 * Statistics of a column (COINr `get_stats`, with its limits: less than 65 % known, 50 % other than 0
 * or 50 % distinct, each of all units as in its code; |skewness| above 2 and kurtosis above 3.5).
 * Refused where nothing is known.
 */
export function statisticsOf(
  column: Column | Figures,
  { known = 0.65, nonZero = 0.5, distinct = 0.5, shape = DEFAULT_LIMITS }: StatisticsLimits = {},
): Statistics {
  const values = available(column);
  const { skewness, kurtosis } = shapeOf(column);
  const counts = {
    known: values.length,
    nonZero: values.filter((value) => value !== 0).length,
    distinct: new Set(values).size,
  };
  const few = (count: number, least: number): boolean => count / column.length < least;
  const flags: StatisticsFlag[] = [];
  if (few(counts.known, known)) flags.push('fewKnown');
  if (few(counts.nonZero, nonZero)) flags.push('fewNonZero');
  if (few(counts.distinct, distinct)) flags.push('fewDistinct');
  // Strictly beyond both: the opposite of the rule of treatment, which asks for one below.
  if (Math.abs(skewness ?? 0) > shape.skewness && (kurtosis ?? 0) > shape.kurtosis) {
    flags.push('outliers');
  }
  return {
    ...extent(values),
    mean: mean(values),
    median: median(values),
    deviation: values.length < 2 ? null : sampleDeviation(values),
    skewness,
    kurtosis,
    ...counts,
    flags,
  };
}
