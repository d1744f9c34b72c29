/** What a score is: there, being built up (en construction), or not to be had. */
export const SCORE_STATES = ['scored', 'underConstruction', 'insufficientData'] as const;

/** Why there is no score (données insuffisantes). */
export const INSUFFICIENT_REASONS = [
  'noSizeProfile',
  'outdatedProfile',
  'tooFewQuarters',
  'tooLittleReported',
  'narrowField',
] as const;

/** Where a quarter stands: open, ended and not closed (both provisoire), or closed (officiel). */
export const QUARTER_STATUSES = ['open', 'ended', 'closed'] as const;

/** The three answers that are kept apart, and the quantity that is one. */
export const WINDOW_ANSWERS = ['reported', 'notApplicable', 'notReported'] as const;
