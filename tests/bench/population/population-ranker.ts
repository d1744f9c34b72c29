import { ScoreRanking } from '@ancrage/engine/population/rank-scores';
import { quantilesOf } from '@ancrage/engine/random/quantile';
import { FIGURES, PARTS } from './population';
import { REPLICATES_AT_ONCE, type SharedRoom } from './shared-room';

/** Ranks the companies within each replicate, and gives each company its quantiles. */
export function openRanker({ told, scores, ranks, figures }: SharedRoom) {
  const { companies, replicates } = told;
  const ranking = new ScoreRanking(companies);
  const columns = Array.from({ length: REPLICATES_AT_ONCE }, () => ({
    scores: new Float64Array(companies),
    ranks: new Int32Array(companies),
  }));
  const [spare] = columns;
  const row = new Float64Array(replicates);
  const found = new Float64Array(PARTS.length);

  return {
    /** Some replicates of the quarter at this place among those in hand. */
    rankReplicates(at: number, first: number, end: number) {
      columns.slice(0, end - first).forEach((column, beside) => {
        let from = at * companies * replicates + first + beside;
        for (let company = 0; company < companies; company += 1, from += replicates) {
          column.scores[company] = scores[from] ?? NaN;
        }
        ranking.rank(column.scores, column.ranks);
        let to = first + beside;
        for (let company = 0; company < companies; company += 1, to += replicates) {
          ranks[to] = column.ranks[company] ?? 0;
        }
      });
    },

    /** The quantiles of some companies in a quarter whose ranks are known. */
    writeQuantiles(at: number, quarter: number, first: number, end: number) {
      for (let company = first; company < end; company += 1) {
        const place = (quarter * companies + company) * FIGURES;
        const start = (at * companies + company) * replicates;
        row.set(scores.subarray(start, start + replicates));
        figures.set(quantilesOf(row, PARTS, found), place + 2);
        row.set(ranks.subarray(company * replicates, (company + 1) * replicates));
        figures.set(quantilesOf(row, PARTS, found), place + 5);
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
