/** An ISO civil date in Europe/Paris, `YYYY-MM-DD`. */
export type CivilDate = string;

/** A civil quarter, `YYYY-Qn`. */
export type QuarterId = string;

/** How well a line is proved, weakest first (déclaré, documenté, confirmé, audité). */
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** The grades, weakest first. */
export const EVIDENCE_GRADES = ['declared', 'documented', 'confirmed', 'audited'] as const;

/** The part of a line's quantity that one grade covers. Shares of a line add to 1. */
export interface GradedShare {
  readonly grade: EvidenceGrade;
  readonly share: number;
  /** Date of the document, for proofs that age; null when the grade is `declared`. */
  readonly provenOn: CivilDate | null;
}

/**
 * One realisation as the ledger knows it on a date: what was really delivered, over which civil
 * days (both ends included, uniform over them), in the measures that its kind asks for. The
 * method says which indicators a kind feeds and with which coefficients; the line never does.
 */
export interface DeclaredLine {
  readonly id: string;
  readonly commitment: string;
  readonly resource: string | null;
  /** Key of `method.kinds`. */
  readonly kind: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Measures by name, in the unit that the name ends with: areaM2, hours, amountEur, people. */
  readonly measures: Readonly<Record<string, number>>;
  /** Price asked from the beneficiary ÷ market price; 0 is free, null is unknown. */
  readonly priceRatio: number | null;
  /** Yes/no and closed-list answers of the kind's form, by question (exclusive, ownTime…). */
  readonly qualifiers: Readonly<Record<string, string | boolean>>;
  readonly grades: readonly GradedShare[];
  /** Part of the line that belongs to the scored unit (1, or its share of local FTE). */
  readonly unitShare: number;
  /** Returned, denied or a suspected duplicate: counts 0 until it is mended. */
  readonly suspended: boolean;
}

/** Size figures of the scored unit, valid over civil days (`validTo` null: until further notice). */
export interface SizeFigures {
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  /** By the name used in the method's denominators: fte, headcount, floorAreaM2, turnoverEur… */
  readonly figures: Readonly<Record<string, number | null>>;
}

/** An answer other than a quantity: per indicator and quarter. */
export interface DeclaredAnswer {
  readonly indicator: string;
  readonly quarter: QuarterId;
  readonly answer: 'zero' | 'notApplicable' | 'notReported';
  /** Required with `notApplicable`: a reason of the method's closed list. */
  readonly reason: string | null;
}

/** Everything that the score of one unit for one quarter depends on, as known on a date. */
export interface QuarterInput {
  readonly unit: string;
  /** Whose errors of evidence the unit shares: its company; the unit itself unless said. */
  readonly company?: string;
  readonly quarter: QuarterId;
  /**
   * Last day that counts in an open quarter (provisional window (D − 365 days, D]); null when the
   * quarter has ended and its own window applies.
   */
  readonly openUntil: CivilDate | null;
  /** First observed quarter, the one that the company opened at the charter. */
  readonly observedFrom: QuarterId;
  readonly lines: readonly DeclaredLine[];
  readonly answers: readonly DeclaredAnswer[];
  readonly sizes: readonly SizeFigures[];
}
