import type { Figures } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { rankDescending } from './rank-descending';
import { meanRankShift } from './rank-shift';

/** How much the ranks move when one element is taken out. */
export interface Removal {
  readonly id: string;
  /** Mean of |rank without it − rank with it| over the units ranked in both; null without any. */
  readonly rankShift: number | null;
}

/**
 * Takes out each element in turn (COINr `remove_elements`, which sets its weight to 0): the more the
 * ranks move, the more it decides. Where nothing can be scored without it, nothing comes back for it.
 *
 * @param without scores of the same units, in the same order, without one element
 */
export function removeOne(
  elements: readonly string[],
  nominal: Figures,
  without: (element: string) => Figures,
  ranking: (scores: Figures) => Figures = rankDescending,
): Removal[] {
  const ranks = ranking(nominal);
  return elements.map((id) => {
    const shift = meanRankShift(
      ranksWithout(() => ranking(without(id))),
      ranks,
    );
    return { id, rankShift: Number.isNaN(shift) ? null : shift };
  });
}

function ranksWithout(rank: () => Figures): Figures {
  try {
    return rank();
  } catch (error) {
    if (error instanceof UndefinedFigure) return new Float64Array(0);
    throw error;
  }
}
