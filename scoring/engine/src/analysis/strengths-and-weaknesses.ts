import { figuresOf } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { rankDescending } from './rank-descending';
import type { NamedColumn } from './suspicious-correlations';

/** Where one unit stands on one indicator. */
export interface Standing {
  readonly id: string;
  /** 1 for the best; ties take the smallest rank. */
  readonly rank: number;
  /** Among so many units that are known. */
  readonly of: number;
  readonly value: number;
}

/** A column, and whether more of it is better (1, unless said) or less (−1). */
export interface DirectedColumn extends NamedColumn {
  readonly direction?: 1 | -1;
}

/** What is shown of a unit's standings. */
export interface StandingLimits {
  /** How many strengths and how many weaknesses; 5 of each unless said. */
  readonly most?: number;
  /** Indicators whose share of distinct values among the known is less are left out; none unless said. */
  readonly leastDistinct?: number;
}

/**
 * The indicators on which a unit ranks best, and those on which it ranks worst, the worst first
 * (COINr `get_str_weak`); of equal ranks the first indicator.
 */
export function strengthsAndWeaknesses(
  columns: readonly DirectedColumn[],
  unit: number,
  { most = 5, leastDistinct = 0 }: StandingLimits = {},
): { readonly strengths: readonly Standing[]; readonly weaknesses: readonly Standing[] } {
  const standings = columns.flatMap(({ id, values, direction = 1 }) => {
    if (!(unit in values)) throw new UndefinedFigure('out-of-bounds', `there is no unit ${unit}`);
    const figures = values instanceof Float64Array ? values : figuresOf(values);
    const known = figures.filter((value) => !Number.isNaN(value));
    const value = figures[unit] ?? NaN;
    const distinct = new Set(known).size / known.length;
    if (Number.isNaN(value) || distinct < leastDistinct) return [];
    const rank = rankDescending(figures.map((figure) => figure * direction))[unit] ?? NaN;
    return [{ id, rank, of: known.length, value }];
  });
  return {
    strengths: [...standings].sort((one, other) => one.rank - other.rank).slice(0, most),
    weaknesses: [...standings].sort((one, other) => other.rank - one.rank).slice(0, most),
  };
}
