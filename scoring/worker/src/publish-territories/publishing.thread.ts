import { releaseTotals } from '@ancrage/disclosure/release-totals';
import type { ReleasedTotals, Totals } from '@ancrage/disclosure/totals';
import { namedMethod } from '@ancrage/series/named-method';
import { territorySnapshot, type SnapshotContext, type TerritoryUnits } from './territory-snapshot';

/** Decides which totals of an indicator may be let out, the audit by linear programmes included. */
export function releaseInThread(task: {
  readonly totals: Totals;
  readonly earlier: readonly ReleasedTotals[];
}): Set<string> {
  return releaseTotals(task.totals, task.earlier);
}

/** Makes a territory's snapshot, as JSON. */
export function snapshotInThread(task: {
  readonly units: TerritoryUnits;
  readonly method: { readonly hash: string; readonly text: string };
  readonly context: SnapshotContext;
}): string {
  const { document } = namedMethod(task.method.hash, task.method.text);
  return JSON.stringify(territorySnapshot(task.units, document, task.context));
}
