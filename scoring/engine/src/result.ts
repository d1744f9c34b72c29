import type { WindowAnswer } from './missing/answer-of';
import type { QuarterId } from './quarter-input';

/** Why there is no score ("données insuffisantes"). */
export type InsufficientReason =
  'noSizeProfile' | 'outdatedProfile' | 'tooFewQuarters' | 'tooLittleReported' | 'narrowField';

/** Why a sign is not settled ("à confirmer"). */
export type UnsettledReason =
  /** The 5–95 % interval holds 0. */
  | 'intervalHoldsZero'
  /** It does not survive the removal of what contributes most. */
  | 'restsOnOne'
  /** Fewer than two of the last four quarters had deliveries. */
  | 'tooFewDeliveries';

/** An interval of scores; an end at a bound of the scale is said as "au plus" or "au moins". */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The three intervals of a score, from the 5th to the 95th percentile (score.md, section 5). */
export interface Bands {
  /** What better evidence narrows. */
  readonly data: Interval;
  /** What other weights and goalposts would move. */
  readonly method: Interval;
  /** Both together. */
  readonly total: Interval;
}

/** Whether a score's sign may be said (score.md, section 4, step 6). */
export interface SettledSign {
  readonly sign: -1 | 0 | 1;
  readonly settled: boolean;
  readonly reasons: readonly UnsettledReason[];
}

/** What one commitment brings to one indicator. */
export interface CommitmentPart {
  readonly commitment: string;
  /** Effective quantity, in the numerator's unit. */
  readonly effective: number;
  /** Points of score above −100; parts of an indicator add to its contribution. */
  readonly contribution: number;
  /** As printed, in tenths; they add to their indicator's. */
  readonly printed: number;
}

/** One indicator of a result. */
export interface IndicatorResult {
  readonly id: string;
  readonly answer: WindowAnswer;
  /** Value in the indicator's unit; null when it is not reported or does not apply. */
  readonly value: number | null;
  /** What it is divided by; null when that is not known or the indicator does not apply. */
  readonly denominator: number | null;
  /** 0 to 100; null when it does not apply. */
  readonly points: number | null;
  /** Effective weight in the root; 0 when it does not apply. */
  readonly weight: number;
  readonly contribution: number;
  /** As printed, in tenths; they add to their pillar's. */
  readonly printed: number;
  /** Share of the value beyond the target goalpost, which earns nothing ("au-delà de la cible"). */
  readonly beyondTarget: number;
  /** Plain four quarters before every factor; null when nothing was answered. */
  readonly volume: number | null;
  readonly commitments: readonly CommitmentPart[];
}

/** One pillar of a result. */
export interface PillarResult {
  readonly id: string;
  /** 0 to 100; null when no indicator of it applies. */
  readonly points: number | null;
  readonly weight: number;
  readonly contribution: number;
  /** Whole points as printed; the pillars' add to printed score + 100. */
  readonly printed: number;
}

/** The Impact score territorial of one unit and quarter, with its explanation. */
export interface ScoreResult {
  readonly unit: string;
  readonly quarter: QuarterId;
  readonly method: { readonly id: string; readonly version: string; readonly hash: string };
  readonly engineVersion: string;
  readonly inputDigest: string;
  /** `underConstruction`: two or three observed quarters, outside ranks and totals. */
  readonly state: 'scored' | 'underConstruction' | 'insufficientData';
  readonly reasons: readonly InsufficientReason[];
  readonly observedQuarters: number;
  /** −100 to +100; null without sufficient data. */
  readonly score: number | null;
  /** The score as printed, a whole number. */
  readonly printed: number | null;
  /** The score if the missing answers were at their balance goalpost; null when none is missing. */
  readonly upTo: number | null;
  /** Null without a score, as the next two. */
  readonly bands: Bands | null;
  readonly sign: SettledSign | null;
  /** Points of score that would come if everything declared were confirmed. */
  readonly awaitingEvidence: number | null;
  /** Root points, 0 to 100. */
  readonly rootPoints: number;
  readonly reportedShare: number;
  readonly indicators: readonly IndicatorResult[];
  readonly pillars: readonly PillarResult[];
  /** Mean FTE over the window; null when unknown. */
  readonly fte: number | null;
}
