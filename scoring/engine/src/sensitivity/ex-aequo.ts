import type { Replicates } from './replicates';

/** Two units over the runs in which both have a score. */
export interface Duel {
  /** Parts of those runs in which the one is ahead, and the other. */
  readonly ahead: number | null;
  readonly behind: number | null;
  /** Each is ahead in more than 5 % of them: neither can be said to be better. */
  readonly exAequo: boolean;
}

const DOUBT = 0.05;

/** Compares one unit with another, by the runs; it is said pairwise, and never as chains. */
export function duel(
  { scores, units }: Pick<Replicates, 'scores' | 'units'>,
  one: number,
  other: number,
): Duel {
  let ahead = 0;
  let behind = 0;
  let runs = 0;
  for (let from = 0; from < scores.length; from += units) {
    const gap = (scores[from + one] ?? NaN) - (scores[from + other] ?? NaN);
    if (Number.isNaN(gap)) continue;
    runs += 1;
    if (gap > 0) ahead += 1;
    if (gap < 0) behind += 1;
  }
  if (runs === 0) return { ahead: null, behind: null, exAequo: false };
  return {
    ahead: ahead / runs,
    behind: behind / runs,
    exAequo: ahead > DOUBT * runs && behind > DOUBT * runs,
  };
}
