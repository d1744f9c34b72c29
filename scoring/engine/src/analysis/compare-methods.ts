import type { Figures } from '../missing/column';
import { correlation } from './correlation';
import { rankDescending } from './rank-descending';
import { meanRankShift } from './rank-shift';

/** What a method gives its units; ranked by score, 1 for the highest, unless ranks are given. */
export interface MethodScores {
  readonly units: readonly string[];
  readonly scores: Figures;
  readonly ranks?: Figures;
}

/** A figure under the two methods; null where one gives none. */
export interface Difference {
  readonly one: number | null;
  readonly other: number | null;
  /** other − one. */
  readonly change: number | null;
}

/** Two methods side by side. */
export interface Comparison {
  /** In the order of the first method, then the units that only the second has. */
  readonly units: readonly {
    readonly unit: string;
    readonly score: Difference;
    readonly rank: Difference;
  }[];
  /** Over the units that both rank. */
  readonly rankShift: number | null;
  /** Spearman's ρ and Kendall's τ-b of the scores. */
  readonly spearman: number | null;
  readonly kendall: number | null;
}

/** Compares scores and ranks of two methods, unit by unit (COINr `compare_coins`). */
export function compareMethods(one: MethodScores, other: MethodScores): Comparison {
  const units = [...new Set([...one.units, ...other.units])];
  const scores = aligned(units, one, one.scores);
  const otherScores = aligned(units, other, other.scores);
  const ranks = aligned(units, one, one.ranks ?? rankDescending(one.scores));
  const otherRanks = aligned(units, other, other.ranks ?? rankDescending(other.scores));
  return {
    units: units.map((unit, at) => ({
      unit,
      score: difference(scores[at], otherScores[at]),
      rank: difference(ranks[at], otherRanks[at]),
    })),
    rankShift: known(meanRankShift(otherRanks, ranks)),
    spearman: correlation(scores, otherScores, 'spearman'),
    kendall: correlation(scores, otherScores, 'kendall'),
  };
}

function aligned(units: readonly string[], method: MethodScores, figures: Figures): Figures {
  const places = new Map(method.units.map((unit, at) => [unit, at]));
  return Float64Array.from(units, (unit) => figures[places.get(unit) ?? -1] ?? NaN);
}

function difference(one = NaN, other = NaN): Difference {
  return { one: known(one), other: known(other), change: known(other - one) };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
