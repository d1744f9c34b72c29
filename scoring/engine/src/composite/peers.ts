import type { TableMethod } from '../method/method';
import type { Figures } from '../missing/column';
import type { Workbench } from './workbench';

/** Rows that are measured against the same others. */
export interface Peers {
  /** The period, where each is its own; else empty. */
  readonly key: string;
  /** Rows that figures are taken over, in the order of their names; null for all as they come. */
  readonly measured: Int32Array | null;
  /** Rows that are placed by these figures; null for all of them. */
  readonly placed: Int32Array | null;
}

/** The sets of peers that a method's reference over time makes of these rows of the table. */
export function peersOf(
  reference: TableMethod['reference'],
  bench: Workbench,
  rows: Int32Array,
): Peers[] {
  const { periods } = bench;
  const ordered = placesByName(bench, rows);
  if (periods === undefined || reference === undefined || reference === 'allPeriods') {
    return [{ key: '', measured: ordered, placed: null }];
  }
  const periodAt = (at: number): string => periods[rows[at] ?? 0] ?? '';
  const places = ordered ?? Int32Array.from(rows.keys());
  if (typeof reference === 'object') {
    const measured = places.filter((at) => periodAt(at) === reference.basePeriod);
    return [{ key: '', measured, placed: null }];
  }
  const members = new Map<string, number[]>();
  for (const at of places) {
    const period = periodAt(at);
    const known = members.get(period);
    if (known === undefined) members.set(period, [at]);
    else known.push(at);
  }
  return [...members].map(([key, among]) => {
    const own = Int32Array.from(among);
    return { key, measured: own, placed: own };
  });
}

/** Places of these rows in the order of their names; null where they are in it. */
function placesByName(bench: Workbench, rows: Int32Array): Int32Array | null {
  const named = bench.inOrderOfNames();
  if (named === null) return null;
  const placeOf = new Int32Array(bench.rows).fill(-1);
  for (const [at, row] of rows.entries()) placeOf[row] = at;
  return named.map((row) => placeOf[row] ?? -1).filter((at) => at !== -1);
}

/** The figures of some places of a column. */
export function gather(column: Figures, places: Int32Array | null): Figures {
  if (places === null) return column;
  const gathered = new Float64Array(places.length);
  for (let at = 0; at < places.length; at += 1) gathered[at] = column[places[at] ?? 0] ?? NaN;
  return gathered;
}

/** Calls with each place of a set of peers, of so many in all. */
export function forEachPlaced({ placed }: Peers, count: number, call: (at: number) => void): void {
  if (placed === null) for (let at = 0; at < count; at += 1) call(at);
  else for (const at of placed) call(at);
}
