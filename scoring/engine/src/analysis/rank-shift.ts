import type { Figures } from '../missing/column';

/**
 * (1/M) Σ |rank − reference rank| over the units that both rank (handbook, equation 38); NaN where
 * there is none.
 */
export function meanRankShift(ranks: Figures, reference: Figures): number {
  let sum = 0;
  let count = 0;
  for (let unit = 0; unit < reference.length; unit += 1) {
    const gap = (ranks[unit] ?? NaN) - (reference[unit] ?? NaN);
    if (Number.isNaN(gap)) continue;
    sum += Math.abs(gap);
    count += 1;
  }
  return sum / count;
}
