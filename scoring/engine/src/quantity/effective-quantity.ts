import type { Method } from '../method/method';
import type { EvidenceGrade } from '../quarter-input';
import type { CountedEntry, MeasuredIndicator } from './measure-indicator';

/** What a quantity proved by a grade counts for: ratio really delivered × incentive. */
export type EvidenceFactor = (grade: EvidenceGrade) => number;

/** An indicator's numerator, with what each commitment brings to it. */
export interface EffectiveQuantity {
  /** Per year for flows, mean amount for stocks, last figure for states. */
  readonly effective: number;
  /** Adds to `effective`; in the order of identifiers, so that no order of entries moves a digit. */
  readonly byCommitment: ReadonlyMap<string, number>;
}

/** The method's expected ratio × incentive of each grade; 0 for a grade it does not know. */
export function expectedEvidence({ evidence }: Method): EvidenceFactor {
  return (grade) => {
    const factors = evidence.grades[grade];
    return factors === undefined ? 0 : factors.ratio.expected * factors.incentive;
  };
}

/** The part of an entry that its proofs leave. */
export function provenPart({ proofs }: Pick<CountedEntry, 'proofs'>, factor: EvidenceFactor) {
  return proofs.reduce((sum, { grade, share }) => sum + share * factor(grade), 0);
}

/**
 * The effective quantity of an indicator: the larger of the plain and the fading window, taken on
 * the indicator's sum (score.md, section 3).
 */
export function effectiveQuantity(
  { entries, fades, scale }: MeasuredIndicator,
  factor: EvidenceFactor,
): EffectiveQuantity {
  let plainSum = 0;
  let fadedSum = 0;
  const parts = entries.map((entry) => {
    const proven = entry.weighed * provenPart(entry, factor);
    plainSum += proven * entry.plain;
    fadedSum += proven * entry.faded;
    return {
      commitment: entry.commitment,
      plain: proven * entry.plain,
      faded: proven * entry.faded,
    };
  });
  const counts = fades && fadedSum > plainSum ? 'faded' : 'plain';
  const sums = new Map<string, number>();
  for (const part of parts) {
    sums.set(part.commitment, (sums.get(part.commitment) ?? 0) + part[counts] * scale);
  }
  const byCommitment = new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
  let effective = 0;
  for (const amount of byCommitment.values()) effective += amount;
  return { effective, byCommitment };
}
