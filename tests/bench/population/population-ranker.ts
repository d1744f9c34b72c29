import { RankQuantiles } from '@ancrage/engine/population/rank-quantiles';
import { ScoreRanking } from '@ancrage/engine/population/rank-scores';
import { ScoreQuantiles } from '@ancrage/engine/population/score-quantiles';
import { FIGURES, PARTS } from './population';
import { REPLICATES_AT_ONCE, type SharedRoom } from './shared-room';

interface Column {
  readonly scores: Float64Array;
  readonly ranks: Int32Array;
}

/** Ranks the companies within each replicate, and gives each company its quantiles. */
export function openRanker({ told, scores, ranks, figures }: SharedRoom) {
  const { companies, replicates } = told;
  const ranking = new ScoreRanking(companies);
  const rankQuantiles = new RankQuantiles(replicates, companies, PARTS);
  const columns = Array.from({ length: REPLICATES_AT_ONCE }, (): Column => ({
    scores: new Float64Array(companies),
    ranks: new Int32Array(companies),
  }));
  const [spare] = columns;
  const scoreQuantiles = new ScoreQuantiles(replicates, PARTS);
  const found = new Float64Array(PARTS.length);

  return {
    /** Some replicates of the quarter at this place among those in hand. */
    rankReplicates(at: number, first: number, end: number) {
      const some = columns.slice(0, end - first);
      let from = at * companies * replicates + first;
      for (let company = 0; company < companies; company += 1, from += replicates) {
        for (let beside = 0; beside < some.length; beside += 1) {
          (some[beside] as Column).scores[company] = scores[from + beside] as number;
        }
      }
      for (const column of some) ranking.rank(column.scores, column.ranks);
      let to = first;
      for (let company = 0; company < companies; company += 1, to += replicates) {
        for (let beside = 0; beside < some.length; beside += 1) {
          ranks[to + beside] = (some[beside] as Column).ranks[company] as number;
        }
      }
    },

    /** The quantiles of some companies in a quarter whose ranks are known. */
    writeQuantiles(at: number, quarter: number, first: number, end: number) {
      for (let company = first; company < end; company += 1) {
        const place = (quarter * companies + company) * FIGURES;
        const start = (at * companies + company) * replicates;
        scoreQuantiles.fill(scores.subarray(start, start + replicates), found);
        figures.set(found, place + 2);
        rankQuantiles.fill(ranks.subarray(company * replicates, (company + 1) * replicates), found);
        figures.set(found, place + 5);
      }
    },

    /** The ranks of a quarter's scores at the expected evidence. */
    rankNominal(quarter: number) {
      if (spare === undefined) return;
      const start = quarter * companies * FIGURES;
      for (let company = 0; company < companies; company += 1) {
        spare.scores[company] = figures[start + company * FIGURES] ?? NaN;
      }
      ranking.rank(spare.scores, spare.ranks);
      for (let company = 0; company < companies; company += 1) {
        figures[start + company * FIGURES + 1] = spare.ranks[company] ?? 0;
      }
    },
  };
}
