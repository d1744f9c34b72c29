import type { TableBranch, TableIndicator, TableMethod } from '../method/method';
import { isBranch } from '../method/tree-shape';
import type { Figures } from '../missing/column';
import { fillFor, fitFill, type CentreRule, type Groups } from '../missing/fill';
import { fillByRow, type RowScale } from '../missing/fill-by-row';
import { imputePanel } from '../missing/impute-panel';
import { screenUnit, type ScreenedFor } from '../missing/screen-unit';
import { extent } from '../missing/summary';
import { UndefinedFigure, within } from '../missing/undefined-figure';
import { forEachPlaced, gather, peersOf, type Peers } from './peers';
import type { FrozenFill, References } from './references';
import type { Workbench } from './workbench';

/** A gap that was filled. */
export interface ImputedCell {
  readonly row: number;
  readonly indicator: string;
  readonly value: number;
}

/** The indicators per denominator, their gaps filled, over the units that are kept. */
export interface Prepared {
  readonly id: number;
  /** Rows of the table that are kept: all that follows is in their order. */
  readonly kept: Int32Array;
  readonly screened: readonly { readonly row: number; readonly reasons: readonly ScreenedFor[] }[];
  readonly columns: ReadonlyMap<string, Figures>;
  readonly imputed: readonly ImputedCell[];
  /** What gaps take, by indicator and set of peers. */
  readonly fills: ReadonlyMap<string, ReadonlyMap<string, FrozenFill>>;
  readonly peers: readonly Peers[];
}

/** First steps of an index: per denominator, gaps filled, units screened (in COINr's order). */
export function prepareColumns(
  bench: Workbench,
  method: TableMethod,
  frozen: References | null,
): Prepared {
  const parts = [
    method.indicators.map(({ id, column, denominator, missing }) => [
      id,
      column,
      denominator,
      missing,
    ]),
    method.missing,
    method.screening,
    method.reference,
    // A row is read on scales from the worst to the best, among those of the same parent.
    usesRows(method)
      ? [siblingsIn(method.tree), method.indicators.map(({ direction }) => direction)]
      : null,
  ];
  const make = (): Prepared => prepared(bench, method, frozen);
  return frozen === null ? bench.remember(`prepared ${JSON.stringify(parts)}`, make) : make();
}

function prepared(bench: Workbench, method: TableMethod, frozen: References | null): Prepared {
  const rows = Int32Array.from({ length: bench.rows }, (_, row) => row);
  const peers = peersOf(method.reference, bench, rows);
  const raw = new Map(
    method.indicators.map((indicator) => [
      indicator.id,
      within(`indicator ${indicator.id}`, () => perDenominator(bench, indicator)),
    ]),
  );
  const fills = new Map<string, Map<string, FrozenFill>>();
  const imputed: ImputedCell[] = [];
  const columns = new Map<string, Figures>();
  const filler: Filler = { bench, method, raw, peers, frozen };
  for (const indicator of method.indicators) {
    const before = raw.get(indicator.id) ?? new Float64Array(0);
    const { values, fill } = within(`indicator ${indicator.id}`, () => filled(filler, indicator));
    columns.set(indicator.id, values);
    fills.set(indicator.id, fill);
    for (let row = 0; row < values.length && values !== before; row += 1) {
      const value = values[row] ?? NaN;
      if (Number.isNaN(before[row]) && !Number.isNaN(value)) {
        imputed.push({ row, indicator: indicator.id, value });
      }
    }
  }
  return { id: bench.nextId(), imputed, fills, ...screen(bench, method, columns) };
}

/** x ÷ (denominator ÷ per); missing where one of them is. */
function perDenominator(bench: Workbench, { id, column, denominator }: TableIndicator): Figures {
  const values = bench.numbers(column ?? id);
  if (denominator === undefined) return values;
  const sizes = bench.numbers(denominator.column);
  const { per = 1 } = denominator;
  return values.map((value, row) => {
    const size = sizes[row] ?? NaN;
    if (size === 0 && !Number.isNaN(value)) {
      const where = `${denominator.column} of ${bench.nameOf(row)}`;
      throw new UndefinedFigure('zero-denominator', `${where} is zero`);
    }
    return finite(value / (size / per), bench, row);
  });
}

interface Filler {
  readonly bench: Workbench;
  readonly method: TableMethod;
  readonly raw: ReadonlyMap<string, Figures>;
  readonly peers: readonly Peers[];
  readonly frozen: References | null;
}

interface Filled {
  readonly values: Figures;
  readonly fill: Map<string, FrozenFill>;
}

function filled(filler: Filler, indicator: TableIndicator): Filled {
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
      frozen?.peers[set.key]?.indicators[id]?.fill ??
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
    const known = frozen?.peers[set.key]?.indicators[indicator.id]?.fill;
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
function siblingsIn(branch: TableBranch): string[][] {
  return [
    branch.children.flatMap((child) => ('indicator' in child ? [child.indicator] : [])),
    ...branch.children.filter(isBranch).flatMap(siblingsIn),
  ];
}

function usesRows({ indicators, missing }: TableMethod): boolean {
  return [missing, ...indicators.map((indicator) => indicator.missing)].some((rule) =>
    rule?.method.startsWith('row'),
  );
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

function screen(
  bench: Workbench,
  { screening, indicators, reference }: TableMethod,
  columns: ReadonlyMap<string, Figures>,
): Pick<Prepared, 'kept' | 'screened' | 'columns' | 'peers'> {
  const rows = Int32Array.from({ length: bench.rows }, (_, row) => row);
  if (screening === undefined) {
    return { kept: rows, screened: [], columns, peers: peersOf(reference, bench, rows) };
  }
  const screened: { row: number; reasons: ScreenedFor[] }[] = [];
  const figures = new Float64Array(indicators.length);
  const kept = rows.filter((row) => {
    for (const [at, { id }] of indicators.entries()) figures[at] = columns.get(id)?.[row] ?? NaN;
    const reasons = screenUnit(bench.units[row] ?? '', figures, screening);
    if (reasons.length > 0) screened.push({ row, reasons });
    return reasons.length === 0;
  });
  const left = new Map([...columns].map(([id, column]) => [id, gather(column, kept)]));
  return { kept, screened, columns: left, peers: peersOf(reference, bench, kept) };
}

function finite(value: number, bench: Workbench, row: number): number {
  if (value !== Infinity && value !== -Infinity) return value;
  throw new UndefinedFigure(
    'not-finite',
    `the figure of ${bench.nameOf(row)} is beyond any number`,
  );
}
