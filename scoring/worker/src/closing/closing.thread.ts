import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import { releaseTotals } from '@ancrage/disclosure/release-totals';
import type { ReleasedTotals, Totals } from '@ancrage/disclosure/totals';
import type { History } from '@ancrage/ledger/read-as-known';
import { namedMethods } from '@ancrage/series/named-methods';
import { commonDraws } from '../freeze-peer-groups/common-draws';
import { countGroup, type CountedGroup, type MemberScore } from '../freeze-peer-groups/count-group';
import {
  territorySnapshot,
  type SnapshotContext,
  type TerritoryUnits,
} from '../publish-territories/territory-snapshot';

/** A method as threads are given it: its document as published. */
export interface MethodText {
  readonly hash: string;
  readonly text: string;
}

/** Draws a company's scores of a quarter in the replicates that all companies have in common. */
export function drawInThread(task: {
  readonly history: History;
  readonly quarter: QuarterId;
  readonly today: CivilDate;
  readonly method: MethodText;
}): Int16Array {
  return commonDraws(task.history, task.quarter, task.today, methodOf(task.method));
}

/** Counts a peer group and places its members. */
export function countInThread(task: {
  readonly members: readonly MemberScore[];
  readonly placed: ReadonlySet<string>;
}): CountedGroup {
  return countGroup(task.members, task.placed);
}

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
  readonly method: MethodText;
  readonly context: SnapshotContext;
}): string {
  return JSON.stringify(
    territorySnapshot(task.units, methodOf(task.method).document, task.context),
  );
}

function methodOf({ hash, text }: MethodText) {
  const method = namedMethods(new Map([[hash, text]])).get(hash);
  if (!method) throw new Error(`No method ${hash} was given.`);
  return method;
}
