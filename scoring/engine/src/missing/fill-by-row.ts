import { available, type Figures } from './column';
import { mean, median } from './summary';

/** An indicator's scale as imputation by row reads it: where its worst and its best unit stand. */
export interface RowScale {
  readonly worst: number;
  readonly best: number;
}

/**
 * COINr's imputation by row: a unit's gap takes the mean (or median) of its other values of the same
 * group on the scale 0..1 from the worst to the best unit of each, read back on its own scale.
 *
 * @param at The gap's place in the row.
 * @returns NaN where the unit knows nothing of the group, or the scale has no range.
 */
export function fillByRow(
  at: number,
  row: Figures,
  scales: readonly RowScale[],
  centre: 'mean' | 'median',
): number {
  const own = scales[at];
  if (own === undefined) return NaN;
  const shares = available(
    row.map((value, position) => {
      const scale = scales[position];
      return scale === undefined ? NaN : (value - scale.worst) / (scale.best - scale.worst);
    }),
  ).filter(Number.isFinite);
  if (shares.length === 0) return NaN;
  const share = centre === 'mean' ? mean(shares) : median(shares);
  return own.worst + share * (own.best - own.worst);
}
