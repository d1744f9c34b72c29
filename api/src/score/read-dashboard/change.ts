import { shiftQuarter, type QuarterId } from '@ancrage/contract/period/quarter';
import { slopeAt } from '@ancrage/engine/aggregate/root-map';
import { explainChange } from '@ancrage/engine/explain/explain-change';
import { printChange } from '@ancrage/engine/explain/print-change';
import type { Method } from '@ancrage/engine/method/method';
import { pillarOfIndicator } from '@ancrage/engine/method/pillars';
import type { ChangeDto } from '../score.dto';
import type { CommitmentNames } from './commitment-names';
import { isExplained, rowOf, type ExplainedRow, type KeptScores } from './score-rows';

/**
 * The two scores that a change compares: official with official, else live with live, never
 * mixed; null where either has no score.
 */
export function comparedRows(
  scores: KeptScores,
  quarter: QuarterId,
): { before: ExplainedRow; after: ExplainedRow } | null {
  for (const series of ['official', 'live'] as const) {
    const after = rowOf(scores, quarter, series);
    const before = rowOf(scores, shiftQuarter(quarter, -1), series);
    const both = isExplained(after) && isExplained(before);
    if (both && after.score !== null && before.score !== null) return { before, after };
  }
  return null;
}

/** What moved the score, down to the commitments. */
export function changeOf(
  { before, after }: { before: ExplainedRow; after: ExplainedRow },
  method: Method,
  names: CommitmentNames,
): ChangeDto {
  const slope = slopeAt(after.result.rootPoints, method.root.balance);
  const bars = explainChange(before.result, after.result, slope);
  const printedBefore = before.printed ?? 0;
  const printedAfter = after.printed ?? 0;
  const pillars = printChange(bars, printedAfter - printedBefore, pillarOfIndicator(method));
  return {
    from: before.quarter,
    series: after.series,
    printedBefore,
    printedAfter,
    pillars: pillars.map(({ pillar, printed, bars: opened }) => ({
      pillar,
      printed,
      bars: opened
        .map(({ indicator, commitment, amount, printed: tenths }) => ({
          indicator,
          commitmentId: commitment,
          title: names.get(commitment)?.title ?? null,
          kind: names.get(commitment)?.kind ?? '',
          amount,
          printed: tenths,
        }))
        .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)),
    })),
  };
}
