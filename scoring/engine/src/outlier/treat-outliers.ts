import type { TableMethod } from '../method/method';
import { available, type Figures } from '../missing/column';
import { extent } from '../missing/summary';
import { quantileOfSorted } from '../random/quantile';
import { DEFAULT_LIMITS, passes, shapeOf, type Shape } from './shape';
import { fitTransformation, transform, type Transformation } from './transformations';
import { winsorise } from './winsorise';

/** How outliers are treated. */
export type OutlierRule = NonNullable<TableMethod['outliers']>;

/** A treatment frozen on the column that it was read from, and what it did there. */
export interface Treatment {
  readonly treatment: 'none' | 'winsorised' | 'transformed' | 'winsorisedThenTransformed';
  /** What is below counts as this, where anything was. */
  readonly low: number | null;
  /** What is above counts as this, where anything was. */
  readonly high: number | null;
  readonly transformation: Transformation;
  /** Points at the moved ends. */
  readonly points: number;
  readonly before: Shape;
  readonly after: Shape;
  /** Whether the shape is within the limits in the end. */
  readonly passes: boolean;
}

const UNCHANGED: Transformation = { method: 'none' };

/**
 * The treatment of a column. `winsorise` transforms what still fails after it (COINr `Treat`, the
 * practice of the JRC). Before normalising, and before the direction is applied.
 */
export function fitTreatment(rule: OutlierRule, column: Figures): Treatment {
  const values = available(column);
  const before = shapeOf(values);
  const none: Treatment = {
    treatment: 'none',
    low: null,
    high: null,
    transformation: UNCHANGED,
    points: 0,
    before,
    after: before,
    passes: passes(before),
  };
  if (values.length === 0) return none;
  switch (rule.method) {
    case 'none':
      return none;
    case 'transform': {
      const transformation = fitTransformation(rule.transformation, values);
      return transformed(none, values, transformation);
    }
    case 'percentiles':
      return clampedToPercentiles(none, values, rule);
    case 'winsorise':
      return winsorised(none, values, rule);
  }
}

/** A treated value; NaN where the transformation is not defined for it. */
export function treat(value: number, { low, high, transformation }: Treatment): number {
  const above = low !== null && value < low ? low : value;
  return transform(high !== null && above > high ? high : above, transformation);
}

function winsorised(
  none: Treatment,
  values: Figures,
  rule: Extract<OutlierRule, { readonly method: 'winsorise' }>,
): Treatment {
  const { mostPoints, otherwise = 'shiftedLog', combine = false } = rule;
  const limits = {
    skewness: rule.skewness ?? DEFAULT_LIMITS.skewness,
    kurtosis: rule.kurtosis ?? DEFAULT_LIMITS.kurtosis,
  };
  const {
    low,
    high,
    points,
    shape,
    passes: passed,
  } = winsorise(values, {
    limits,
    ...(mostPoints === undefined ? {} : { mostPoints }),
  });
  const { min, max } = extent(values);
  const moved: Treatment = {
    ...none,
    treatment: points === 0 ? 'none' : 'winsorised',
    low: low > min ? low : null,
    high: high < max ? high : null,
    points,
    after: shape,
    passes: passed,
  };
  if (passed || otherwise === 'none') return moved;
  const base = combine && points > 0 ? moved : { ...none, passes: false };
  const start = values.map((value) => treat(value, base));
  return transformed(base, start, fitTransformation(otherwise, start), limits);
}

function transformed(
  base: Treatment,
  values: Figures,
  transformation: Transformation,
  limits = DEFAULT_LIMITS,
): Treatment {
  if (transformation.method === 'none') return base;
  const after = shapeOf(values.map((value) => transform(value, transformation)));
  return {
    ...base,
    treatment: base.treatment === 'winsorised' ? 'winsorisedThenTransformed' : 'transformed',
    transformation,
    after,
    passes: passes(after, limits),
  };
}

function clampedToPercentiles(
  none: Treatment,
  values: Figures,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): Treatment {
  const sorted = values.slice().sort();
  const low = quantileOfSorted(sorted, lower / 100);
  const high = quantileOfSorted(sorted, upper / 100);
  const points = values.reduce((sum, value) => sum + (value < low || value > high ? 1 : 0), 0);
  const after = shapeOf(values.map((value) => Math.min(high, Math.max(low, value))));
  const treatment = points === 0 ? 'none' : 'winsorised';
  return { ...none, treatment, low, high, points, after, passes: passes(after) };
}
