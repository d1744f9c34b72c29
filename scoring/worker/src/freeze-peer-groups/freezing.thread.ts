import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { History } from '@ancrage/ledger/read-as-known';
import { namedMethod } from '@ancrage/series/named-method';
import { commonDraws } from './common-draws';
import { countGroup, type CountedGroup, type MemberScore } from './count-group';

/** Draws a company's scores of a quarter in the replicates that all companies have in common. */
export function drawInThread(task: {
  readonly history: History;
  readonly quarter: QuarterId;
  readonly today: CivilDate;
  readonly method: { readonly hash: string; readonly text: string };
}): Int16Array {
  const { hash, text } = task.method;
  return commonDraws(task.history, task.quarter, task.today, namedMethod(hash, text));
}

/** Counts a peer group and places its members. */
export function countInThread(task: {
  readonly members: readonly MemberScore[];
  readonly placed: ReadonlySet<string>;
}): CountedGroup {
  return countGroup(task.members, task.placed);
}
