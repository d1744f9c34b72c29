import type { TableMethod } from '../method/method';
import type { Figures } from '../missing/column';
import { screenUnit, type ScreenedFor } from '../missing/screen-unit';
import { within } from '../missing/undefined-figure';
import { fillColumn, siblingsIn, type Filler } from './fill-columns';
import { gather, peersOf, type Peers } from './peers';
import { perDenominator } from './per-denominator';
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
    const { values, fill } = within(`indicator ${indicator.id}`, () =>
      fillColumn(filler, indicator),
    );
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

function usesRows({ indicators, missing }: TableMethod): boolean {
  return [missing, ...indicators.map((indicator) => indicator.missing)].some((rule) =>
    rule?.method.startsWith('row'),
  );
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
