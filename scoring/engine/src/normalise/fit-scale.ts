import type { TableMethod } from '../method/method';
import { type Figures } from '../missing/column';
import { extent, mean, rangeBetween, sampleDeviation } from '../missing/summary';
import { UndefinedFigure } from '../missing/undefined-figure';
import { HANDBOOK_BANDS } from './categorical';
import type { Direction } from './direction';
import { ascending } from './place-among';
import { goalpostScale, type OwnScale } from './fit-goalposts';
import { linear, type Scale } from './scale';

/** How an indicator's values become comparable with another's. */
export type NormalisationRule = NonNullable<TableMethod['normalisation']>;

/** What a rule may ask about the column besides its known values. */
export interface ScaledColumn {
  /** The known values, as they are normalised. */
  readonly values: Figures;
  readonly direction: Direction;
  /** The normalised form of a figure that the document says on the indicator's own scale. */
  readonly own: OwnScale;
  /** The value of a unit; NaN where it is missing. */
  readonly valueOf: (unit: string) => number;
}

/**
 * The scale of a column (COINr's n_*() functions; handbook, step 5). The direction is part of the
 * scale: from the worst unit to the best, whichever has the larger value.
 */
export function fitScale(rule: NormalisationRule, column: ScaledColumn): Scale {
  const { values, direction, own } = column;
  switch (rule.method) {
    case 'none':
      return linear(0, direction);
    case 'minMax': {
      const { lower = 0, upper = 100 } = rule;
      const { worst, best } = ends(column);
      return linear(worst, way(worst, best), { factor: upper - lower, offset: lower });
    }
    case 'zScore': {
      const spread = sampleDeviation(values);
      if (!(spread > 0)) throw new UndefinedFigure('no-range', 'the values have no deviation');
      const { deviation = 1, mean: centre = 0 } = rule;
      return linear(mean(values), direction * spread, { factor: deviation, offset: centre });
    }
    case 'scaled':
    case 'goalposts':
    case 'threeGoalposts':
    case 'groupGoalposts':
      return goalpostScale(rule, direction, own);
    case 'distanceToTarget':
      return distanceToTarget(ends(column).worst, own(rule.target), direction, rule.cap);
    case 'distanceToReference': {
      const { worst } = ends(column);
      const mark = column.valueOf(rule.unit);
      if (!Number.isNaN(mark)) return linear(worst, way(worst, mark), cappedAt(rule.cap));
      throw new UndefinedFigure('nothing-available', `nothing is known of ${rule.unit}`);
    }
    case 'distanceToMaximum': {
      const { worst, best } = ends(column);
      return linear(worst, way(worst, best));
    }
    case 'fractionOfMaximum':
      return linear(0, nonZero(ends(column).best, 'the maximum'));
    case 'aboveBelowMean':
      return {
        method: 'aboveBelow',
        mean: nonZero(mean(values), 'the mean value'),
        band: rule.band,
        direction,
      };
    case 'ratio':
    case 'difference':
      return comparison(rule, column);
    case 'categorical': {
      const sorted = sortedAlong(direction, values);
      return { method: 'bands', sorted, direction, bands: rule.bands ?? HANDBOOK_BANDS };
    }
    default:
      return placeAmong(rule.method, sortedAlong(direction, values), direction);
  }
}

/** The worst and the best value of the units. */
function ends({ values, direction }: ScaledColumn): { worst: number; best: number } {
  const { min, max } = extent(values);
  return direction === 1 ? { worst: min, best: max } : { worst: max, best: min };
}

function way(worst: number, best: number): number {
  return rangeBetween(worst, best);
}

function cappedAt(cap = false): { readonly most: number | null } {
  return { most: cap ? 1 : null };
}

function distanceToTarget(worst: number, target: number, direction: Direction, cap = false): Scale {
  const range = way(worst, target);
  if (direction * range > 0) return linear(worst, range, cappedAt(cap));
  throw new UndefinedFigure('out-of-bounds', `target ${target} lies behind the worst value`);
}

function comparison(
  { method, to }: Extract<NormalisationRule, { readonly method: 'ratio' | 'difference' }>,
  column: ScaledColumn,
): Scale {
  const mark = nonZero(to === 'mean' ? mean(column.values) : ends(column)[to], `the ${to} value`);
  if (method === 'difference') return linear(mark, column.direction * Math.abs(mark));
  return column.direction === 1 ? linear(0, mark) : { method: 'reciprocal', mark };
}

function sortedAlong(direction: Direction, values: Figures): number[] {
  return Array.from(ascending(direction === 1 ? values : values.map((value) => -value)));
}

function placeAmong(
  as: 'rank' | 'percentileRank' | 'percentile' | 'borda',
  sorted: readonly number[],
  direction: Direction,
): Scale {
  if (as === 'percentileRank' && sorted.length === 1) {
    throw new UndefinedFigure('zero-denominator', 'a single unit has no others to stand among');
  }
  return { method: 'place', as, sorted, direction };
}

function nonZero(value: number, what: string): number {
  if (value !== 0) return value;
  throw new UndefinedFigure('zero-denominator', `${what} is zero`);
}
