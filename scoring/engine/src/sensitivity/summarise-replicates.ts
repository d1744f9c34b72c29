import { meanRankShift } from '../analysis/rank-shift';
import type { Figures } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { quantileOfSorted } from '../random/quantile';
import type { Outcome, Replicates } from './replicates';

/** A figure as the method has it, and as it comes out over the runs that give one. */
export interface Distribution {
  readonly nominal: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  /** 5th and 95th percentile (type 7). */
  readonly low: number | null;
  readonly high: number | null;
}

/** How sure one unit's place is. */
export interface UnitRobustness {
  readonly score: Distribution;
  readonly rank: Distribution;
  /** Mean of |rank in the run − nominal rank|. */
  readonly rankShift: number | null;
}

/** What a study found. */
export interface Robustness {
  readonly runs: number;
  /** Runs without scores, which nothing here counts. */
  readonly failed: number;
  readonly units: readonly UnitRobustness[];
  /** R_S of each run, (1/M) Σ |rank − nominal rank| over its units (handbook, equation 38). */
  readonly rankShift: Distribution;
}

/** Intervals, central figures and rank shifts over the runs, beside the method's own outcome. */
export function summariseReplicates(replicates: Replicates, nominal: Outcome): Robustness {
  if (nominal.scores.length !== replicates.units) {
    throw new UndefinedFigure('lengths-differ', 'the nominal scores are of other units');
  }
  const units = Array.from(nominal.scores, (score, unit) => {
    const rank = nominal.ranks[unit] ?? NaN;
    const ranks = ofUnit(replicates, replicates.ranks, unit);
    const shift = meanOf(ranks.map((value) => Math.abs(value - rank)));
    return {
      score: distribution(known(score), ofUnit(replicates, replicates.scores, unit)),
      rank: distribution(known(rank), ranks),
      rankShift: known(shift),
    };
  });
  return {
    runs: replicates.last - replicates.first,
    failed: replicates.failed.length,
    units,
    rankShift: distribution(0, rankShifts(replicates, nominal.ranks)),
  };
}

/** Mean absolute rank shift of each run that did not fail. */
function rankShifts({ units, ranks }: Replicates, nominalRanks: Figures): Figures {
  const runs = units === 0 ? 0 : ranks.length / units;
  return Float64Array.from({ length: runs }, (_, run) =>
    meanRankShift(ranks.subarray(run * units, (run + 1) * units), nominalRanks),
  ).filter((shift) => !Number.isNaN(shift));
}

function ofUnit({ units }: Replicates, values: Figures, unit: number): Figures {
  const count = values.length / units;
  return Float64Array.from({ length: count }, (_, run) => values[run * units + unit] ?? NaN).filter(
    (value) => !Number.isNaN(value),
  );
}

function distribution(nominal: number | null, values: Figures): Distribution {
  if (values.length === 0) return { nominal, mean: null, median: null, low: null, high: null };
  // In the order of the runs before they are sorted: the same digits for any number of parts.
  const mean = meanOf(values);
  const sorted = values.sort();
  return {
    nominal,
    mean,
    median: quantileOfSorted(sorted, 0.5),
    low: quantileOfSorted(sorted, 0.05),
    high: quantileOfSorted(sorted, 0.95),
  };
}

function meanOf(values: Figures): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
