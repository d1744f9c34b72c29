import type { Figures } from '../missing/column';
import { meanRankShift } from './rank-shift';
import { unlessUndefined } from './unless-undefined';

/** How much the ranks move when one element is taken out. */
export interface Removal {
  readonly id: string;
  /** Mean of |rank without it − rank with it| over the units ranked in both; null without any. */
  readonly rankShift: number | null;
}

/**
 * Takes out each element in turn (COINr `remove_elements`, which sets its weight to 0): the more the
 * ranks move, the more it decides. Where nothing can be ranked without it, its shift is null.
 *
 * @param ranksWithout ranks of the same units, in the same order, without one element
 */
export function removeOne(
  elements: readonly string[],
  ranks: Figures,
  ranksWithout: (element: string) => Figures,
): Removal[] {
  return elements.map((id) => {
    const left = unlessUndefined(() => ranksWithout(id));
    const shift = left === null ? NaN : meanRankShift(left, ranks);
    return { id, rankShift: Number.isNaN(shift) ? null : shift };
  });
}
