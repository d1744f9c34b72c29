import type { TableMethod } from '../method/method';
import type { Figures } from '../missing/column';
import { ascending, countBelow, countUpTo } from '../normalise/place-among';

type PrintingRule = NonNullable<TableMethod['printing']>;

/** Scores that ranks are taken among: ascending from the worst. */
export function rankedScores(scores: Figures, { best = 'highest', ties }: PrintingRule): Figures {
  const sorted = ascending(best === 'highest' ? scores : scores.map((score) => -score));
  if (ties !== 'dense') return sorted;
  return sorted.filter((score, at) => at === 0 || score !== sorted[at - 1]);
}

/** Rank of a score among others: 1 for the best (COINr's and UNDP's ties take the smallest rank). */
export function rankAmong(
  sorted: ArrayLike<number>,
  score: number,
  { best = 'highest', ties = 'minimum' }: PrintingRule,
): number {
  const along = best === 'highest' ? score : -score;
  const first = sorted.length - countUpTo(sorted, along) + 1;
  const last = sorted.length - countBelow(sorted, along);
  if (ties === 'mean') return (first + last) / 2;
  return ties === 'maximum' ? last : first;
}
