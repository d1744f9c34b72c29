import { roundHalfAway } from '@ancrage/engine/explain/largest-remainder';
import type { ScoreResult } from '@ancrage/engine/result';

/** What every release of the engine has kept. */
type Kept = Omit<ScoreResult, 'bands' | 'sign' | 'awaitingEvidence' | 'indicators'> &
  Partial<Pick<ScoreResult, 'bands' | 'sign' | 'awaitingEvidence'>> & {
    readonly indicators: readonly (Omit<
      ScoreResult['indicators'][number],
      'printed' | 'beyondTarget' | 'commitments'
    > & {
      readonly printed?: number;
      readonly beyondTarget?: number;
      readonly commitments: readonly (Omit<
        ScoreResult['indicators'][number]['commitments'][number],
        'printed'
      > & { readonly printed?: number })[];
    })[];
  };

/**
 * A kept result in today's form. An official score is frozen: that of an engine before 2.0.0 has no
 * bands, no settled sign and no printed tenths, and is shown without.
 */
export function inTodaysForm(kept: Kept): ScoreResult {
  return {
    ...kept,
    bands: kept.bands ?? null,
    sign: kept.sign ?? null,
    awaitingEvidence: kept.awaitingEvidence ?? null,
    indicators: kept.indicators.map((indicator) => ({
      ...indicator,
      printed: indicator.printed ?? tenths(indicator.contribution),
      beyondTarget: indicator.beyondTarget ?? 0,
      commitments: indicator.commitments.map((part) => ({
        ...part,
        printed: part.printed ?? tenths(part.contribution),
      })),
    })),
  };
}

function tenths(contribution: number): number {
  return roundHalfAway(contribution * 10) / 10;
}
