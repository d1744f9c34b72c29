import type { TableBranch, TableIndicator, TableMethod } from '../method/method';
import { isBranch } from '../method/tree-shape';
import type { Figures } from '../missing/column';
import { fillFor, fitFill, type CentreRule, type Groups } from '../missing/fill';
import { fillByRow, type RowScale } from '../missing/fill-by-row';
import { imputePanel } from '../missing/impute-panel';
import { extent } from '../missing/summary';
import { UndefinedFigure } from '../missing/undefined-figure';
import { forEachPlaced, gather, type Peers } from './peers';
import type { FrozenFill, References } from './references';
import { referencesOfPeers } from './references-of-peers';
import type { Workbench } from './workbench';

/** What gaps are filled with. */
export interface Filler {
  readonly bench: Workbench;
  readonly method: TableMethod;
  /** Figures per denominator, by indicator and row of the table. */
  readonly raw: ReadonlyMap<string, Figures>;
  readonly peers: readonly Peers[];
  readonly frozen: References | null;
}

/** A column without the gaps that its rule fills, and what it took for that. */
export interface Filled {
  readonly values: Figures;
  readonly fill: Map<string, FrozenFill>;
}

/** Fills the gaps of one indicator by its own rule, or the index's. */
export function fillColumn(filler: Filler, indicator: TableIndicator): Filled {
  const values = filler.raw.get(indicator.id) ?? new Float64Array(0);
  const rule = indicator.missing ?? filler.method.missing ?? { method: 'none' };
  switch (rule.method) {
    case 'panel':
      return { values: alongTime(filler.bench, values, rule), fill: new Map() };
    case 'rowMean':
    case 'rowMedian':
      return alongRow(filler, indicator, rule.method === 'rowMean' ? 'mean' : 'median');
    default:
      return byCentre(filler, indicator.id, values, rule);
  }
}

function byCentre(
  { bench, peers, frozen }: Filler,
  id: string,
  values: Figures,
  rule: CentreRule,
): Filled {
  const groups: Groups = 'group' in rule ? bench.groups(rule.group) : [];
  const fill = new Map<string, FrozenFill>();
  const after = rule.method === 'none' ? values : values.slice();
  for (const set of peers) {
    const taken =
      (frozen && referencesOfPeers(frozen, set.key).indicators[id]?.fill) ??
      fitFill(rule, gather(values, set.measured), gatherGroups(groups, set.measured));
    fill.set(set.key, taken);
    if (taken.method === 'none' || taken.method === 'row') continue;
    forEachPlaced(set, values.length, (row) => {
      if (Number.isNaN(values[row])) after[row] = fillFor(taken, groups[row] ?? null);
    });
  }
  return { values: after, fill };
}

function gatherGroups(groups: Groups, places: Int32Array | null): Groups {
  return places === null ? groups : Array.from(places, (at) => groups[at] ?? null);
}

function alongRow(filler: Filler, indicator: TableIndicator, centre: 'mean' | 'median'): Filled {
  const { method, raw, peers, frozen } = filler;
  const siblings = siblingsIn(method.tree).find((group) => group.includes(indicator.id)) ?? [];
  const columns = siblings.map((id) => raw.get(id) ?? new Float64Array(0));
  const directions = siblings.map(
    (id) => method.indicators.find((other) => other.id === id)?.direction ?? 1,
  );
  const own = siblings.indexOf(indicator.id);
  const values = columns[own] ?? new Float64Array(0);
  const after = values.slice();
  const fill = new Map<string, FrozenFill>();
  for (const set of peers) {
    const known = frozen && referencesOfPeers(frozen, set.key).indicators[indicator.id]?.fill;
    const scales: Readonly<Record<string, RowScale>> =
      known?.method === 'row'
        ? known.scales
        : Object.fromEntries(
            siblings.map((id, at) => [id, rowScale(columns[at], directions[at], set)]),
          );
    fill.set(set.key, { method: 'row', scales });
    const inOrder = siblings.map((id) => scales[id] ?? { worst: NaN, best: NaN });
    forEachPlaced(set, values.length, (row) => {
      if (!Number.isNaN(values[row])) return;
      const figures = Float64Array.from(columns, (column) => column[row] ?? NaN);
      after[row] = fillByRow(own, figures, inOrder, centre);
    });
  }
  return { values: after, fill };
}

function rowScale(
  column: Figures | undefined,
  direction: 1 | -1 | undefined,
  set: Peers,
): RowScale {
  const { min, max } = extent(gather(column ?? new Float64Array(0), set.measured));
  return direction === -1 ? { worst: max, best: min } : { worst: min, best: max };
}

/** Indicators that stand under the same parent, for each parent. */
export function siblingsIn(branch: TableBranch): string[][] {
  return [
    branch.children.flatMap((child) => ('indicator' in child ? [child.indicator] : [])),
    ...branch.children.filter(isBranch).flatMap(siblingsIn),
  ];
}

function alongTime(
  { units, periods = [] }: Workbench,
  values: Figures,
  rule: Parameters<typeof imputePanel>[2],
): Figures {
  const series = new Map<string, number[]>();
  for (const [row, unit] of units.entries()) {
    const known = series.get(unit);
    if (known === undefined) series.set(unit, [row]);
    else known.push(row);
  }
  const timeOf = (row: number): number => {
    const time = Number(periods[row]);
    if (Number.isFinite(time) && periods[row]?.trim() !== '') return time;
    throw new UndefinedFigure('not-finite', `the period ${periods[row]} is no number`);
  };
  const after = values.slice();
  for (const rows of series.values()) {
    const inTime = rows.sort((one, other) => timeOf(one) - timeOf(other));
    const filledIn = imputePanel(gather(values, Int32Array.from(inTime)), inTime.map(timeOf), rule);
    for (const [at, row] of inTime.entries()) after[row] = filledIn[at] ?? NaN;
  }
  return after;
}
