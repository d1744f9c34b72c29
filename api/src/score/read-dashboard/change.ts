import { shiftQuarter, type QuarterId } from '@ancrage/contract/period/quarter';
import { SCORE_SERIES } from '@ancrage/contract/score/score-state';
import type { ChangeDto } from '../score.dto';
import type { CommitmentNames } from './commitment-names';
import type { QuarterChange } from '@ancrage/series/unit-scores';
import { rowOf, type KeptScores, type ScoreRow } from './score-rows';

/** A score, the one before it of the same series, and what moved the one to the other. */
export interface ComparedRows {
  readonly before: ScoreRow;
  readonly after: ScoreRow;
  readonly change: QuarterChange;
}

/**
 * The two scores that a change compares: official with official, else live with live, never
 * mixed; null where either has no score, or where the earlier one is no longer the one that was
 * compared.
 */
export function comparedRows(scores: KeptScores, quarter: QuarterId): ComparedRows | null {
  for (const series of SCORE_SERIES) {
    const after = rowOf(scores, quarter, series);
    const before = rowOf(scores, shiftQuarter(quarter, -1), series);
    const change = after?.change ?? null;
    if (!before || !after || change === null || change.from !== before.quarter) continue;
    if (change.fromDigest === before.inputDigest) return { before, after, change };
  }
  return null;
}

/** What moved the score, cause by cause, down to the commitments. */
export function changeOf(
  { before, after, change }: ComparedRows,
  names: CommitmentNames,
): ChangeDto {
  return {
    from: before.quarter,
    series: after.series,
    printedBefore: before.printed ?? 0,
    printedAfter: after.printed ?? 0,
    causes: change.causes.map(({ cause, amount, printed, entries }) => ({
      cause,
      amount,
      printed,
      entries: entries
        .map((entry) => ({
          indicator: entry.indicator,
          commitmentId: entry.commitment,
          figure: entry.figure,
          title: nameOf(names, entry.commitment)?.title ?? null,
          kind: nameOf(names, entry.commitment)?.kind ?? null,
          amount: entry.amount,
          printed: entry.printed,
        }))
        .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)),
    })),
  };
}

function nameOf(names: CommitmentNames, commitment: string | null) {
  return commitment === null ? undefined : names.get(commitment);
}
