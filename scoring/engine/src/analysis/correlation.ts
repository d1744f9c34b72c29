import type { Column, Figures } from '../missing/column';
import { mean } from '../missing/summary';
import { averageRanks } from './average-ranks';
import { completeRows } from './complete-rows';
import type { Columns } from './complete-rows';
import { kendallTau } from './kendall-tau';

/** Pearson's r, Spearman's ρ (r of the average ranks) or Kendall's τ-b. */
export type CorrelationKind = 'pearson' | 'spearman' | 'kendall';

/**
 * Correlation of two columns over the units that know both (R's `pairwise.complete.obs`), in
 * [−1, 1]; null where fewer than two do or where the values of a side are all equal.
 */
export function correlation(
  one: Column | Figures,
  other: Column | Figures,
  kind: CorrelationKind = 'pearson',
): number | null {
  const [xs = [], ys = []] = completeRows([one, other]);
  if (kind === 'kendall') return kendallTau(xs, ys);
  return kind === 'pearson' ? pearson(xs, ys) : pearson(averageRanks(xs), averageRanks(ys));
}

/** The correlations of all pairs; 1 on the diagonal where a column has spread. */
export function correlationMatrix(
  columns: Columns,
  kind: CorrelationKind = 'pearson',
): (number | null)[][] {
  const matrix = columns.map(() => new Array<number | null>(columns.length).fill(null));
  for (const [i, one] of columns.entries()) {
    for (const [j, other] of columns.slice(0, i + 1).entries()) {
      const value = correlation(one, other, kind);
      (matrix[i] ?? [])[j] = value;
      (matrix[j] ?? [])[i] = value;
    }
  }
  return matrix;
}

function pearson(xs: readonly number[], ys: readonly number[]): number | null {
  // A mean of equal floats need not be their value, and would leave a trace of spread.
  if (isConstant(xs) || isConstant(ys)) return null;
  const dx = deviations(xs);
  const dy = deviations(ys);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let at = 0; at < dx.length; at += 1) {
    const x = dx[at] ?? NaN;
    const y = dy[at] ?? NaN;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/** Distances to the mean, the furthest counted as 1: squares of any unit stay within the floats. */
function deviations(values: readonly number[]): Float64Array {
  const centre = mean(values);
  const apart = Float64Array.from(values, (value) => value - centre);
  const furthest = apart.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return apart.map((value) => value / furthest);
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}
