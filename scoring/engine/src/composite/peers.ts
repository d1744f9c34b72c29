import type { TableMethod } from '../method/method';
import type { Figures } from '../missing/column';
import type { Workbench } from './workbench';

/** Rows that are measured against the same others. */
export interface Peers {
  /** The period, where each is its own; else empty. */
  readonly key: string;
  /** Rows that figures are taken over; null for all of them. */
  readonly measured: Int32Array | null;
  /** Rows that are placed by these figures; null for all of them. */
  readonly placed: Int32Array | null;
}

/** The sets of peers that a method's reference over time makes of these rows of the table. */
export function peersOf(
  reference: TableMethod['reference'],
  { periods }: Workbench,
  rows: Int32Array,
): Peers[] {
  if (periods === undefined || reference === undefined || reference === 'allPeriods') {
    return [{ key: '', measured: null, placed: null }];
  }
  if (typeof reference === 'object') {
    const measured = where(rows, (row) => periods[row] === reference.basePeriod);
    return [{ key: '', measured, placed: null }];
  }
  const members = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    const period = periods[row] ?? '';
    const known = members.get(period);
    if (known === undefined) members.set(period, [at]);
    else known.push(at);
  }
  return [...members].map(([key, places]) => {
    const own = Int32Array.from(places);
    return { key, measured: own, placed: own };
  });
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

function where(rows: Int32Array, holds: (row: number) => boolean): Int32Array {
  const places: number[] = [];
  for (const [at, row] of rows.entries()) if (holds(row)) places.push(at);
  return Int32Array.from(places);
}
