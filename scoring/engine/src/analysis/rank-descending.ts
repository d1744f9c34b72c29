import type { Figures } from '../missing/column';
import { ascending, countUpTo } from '../normalise/place-among';

/** Competition ranks: 1 for the highest, ties take the smallest rank of theirs; missing stays so. */
export function rankDescending(scores: Figures): Figures {
  const sorted = ascending(scores);
  return scores.map((score) =>
    Number.isNaN(score) ? NaN : sorted.length - countUpTo(sorted, score) + 1,
  );
}
