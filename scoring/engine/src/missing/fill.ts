import type { TableMethod } from '../method/method';
import { available, type Figures } from './column';
import { mean, median } from './summary';

/** A rule by which a column's gaps take figures of the other units. */
export type CentreRule = Extract<
  NonNullable<TableMethod['tree']['missing']>,
  { readonly method: string }
>;

/** A rule frozen on the units that it was read from: what any unit's gap takes. */
export type Fill =
  | { readonly method: 'none' }
  | { readonly method: 'value'; readonly value: number }
  | { readonly method: 'groups'; readonly values: Readonly<Record<string, number>> };

/** A group of each row; null where a unit has none. */
export type Groups = readonly (string | null)[];

const NONE: Fill = { method: 'none' };

/**
 * What gaps take, from the rows that are known (COINr `i_mean`, `i_median`, `i_mean_grp`,
 * `i_median_grp`): a unit without a group, or whose group knows nothing, stays missing.
 */
export function fitFill(rule: CentreRule, values: Figures, groups: Groups): Fill {
  switch (rule.method) {
    case 'none':
      return NONE;
    case 'constant':
      return { method: 'value', value: rule.value };
    case 'mean':
    case 'median': {
      if (available(values).length === 0) return NONE;
      return { method: 'value', value: rule.method === 'mean' ? mean(values) : median(values) };
    }
    default:
      return { method: 'groups', values: centresOf(rule.method, values, groups) };
  }
}

/** What a gap in this group takes; NaN where it stays. */
export function fillFor(fill: Fill, group: string | null): number {
  if (fill.method === 'none') return NaN;
  if (fill.method === 'value') return fill.value;
  if (group === null || !Object.hasOwn(fill.values, group)) return NaN;
  return fill.values[group] ?? NaN;
}

function centresOf(
  method: 'groupMean' | 'groupMedian',
  values: Figures,
  groups: Groups,
): Record<string, number> {
  const members = new Map<string, number[]>();
  for (const [row, group] of groups.entries()) {
    const value = values[row] ?? NaN;
    if (group === null || Number.isNaN(value)) continue;
    const known = members.get(group);
    if (known === undefined) members.set(group, [value]);
    else known.push(value);
  }
  return Object.fromEntries(
    [...members].map(([group, known]) => [
      group,
      method === 'groupMean' ? mean(known) : median(known),
    ]),
  );
}
