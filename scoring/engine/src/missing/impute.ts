import { available, mapAvailable } from './column';
import type { Column } from './column';
import { extent, mean, median, rangeBetween } from './summary';
import { UndefinedFigure } from './undefined-figure';

/** What takes the place of a missing value: the mean or the median of those that are known. */
export type Centre = 'mean' | 'median';

/** A column's missing values, replaced by its centre (COINr `i_mean`, `i_median`). */
export function imputeColumn(column: Column, centre: Centre): Column {
  if (available(column).length === 0) return column;
  const estimate = centreOf(column, centre);
  return column.map((value) => value ?? estimate);
}

/**
 * The same within each unit's group (COINr `i_mean_grp`, `i_median_grp`): a unit without a group, or
 * whose group knows nothing, stays missing.
 */
export function imputeByGroup(
  column: Column,
  groups: readonly (string | null)[],
  centre: Centre,
): Column {
  if (groups.length !== column.length) {
    throw new UndefinedFigure('lengths-differ', 'each unit needs its group, or null');
  }
  const members = new Map<string, (number | null)[]>();
  groups.forEach((group, unit) => {
    if (group === null) return;
    const values = members.get(group) ?? [];
    values.push(column[unit] ?? null);
    members.set(group, values);
  });
  const estimates = new Map<string, number>();
  for (const [group, values] of members) {
    if (available(values).length > 0) estimates.set(group, centreOf(values, centre));
  }
  return column.map((value, unit) => {
    const group = groups[unit] ?? null;
    return value ?? (group === null ? null : (estimates.get(group) ?? null));
  });
}

/** An indicator as imputation by row reads it: 1 where more is better, −1 where it is worse. */
export interface DirectedColumn {
  readonly values: Column;
  readonly direction: 1 | -1;
}

/**
 * COINr's imputation by row: a unit's missing values take the mean (or median) of its other values on
 * the scale 0..1 from the worst to the best of each indicator, read back on the indicator's own. The
 * columns are the indicators of one group; a unit without any value stays missing.
 */
export function imputeByRow(columns: readonly DirectedColumn[], centre: Centre): Column[] {
  const scaled = columns.map(({ values, direction }) => {
    const { min, max } = extent(values);
    const [worst, best] = direction === 1 ? [min, max] : [max, min];
    const way = rangeBetween(worst, best);
    const shares = mapAvailable(values, (value) => (value - worst) / way);
    return { values, shares, back: (share: number) => worst + share * way };
  });
  const estimates = (columns[0]?.values ?? []).map((_, unit) => {
    const row = scaled.map(({ shares }) => shares[unit] ?? null);
    return available(row).length === 0 ? null : centreOf(row, centre);
  });
  return scaled.map(({ values, back }) =>
    values.map((value, unit) => {
      const share = estimates[unit] ?? null;
      return value ?? (share === null ? null : back(share));
    }),
  );
}

function centreOf(column: Column, centre: Centre): number {
  return centre === 'mean' ? mean(column) : median(column);
}
