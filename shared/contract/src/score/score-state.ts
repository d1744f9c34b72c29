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

/** Why a sign is not settled (à confirmer). */
export const UNSETTLED_REASONS = ['intervalHoldsZero', 'restsOnOne', 'tooFewDeliveries'] as const;

/** What can move a score between two quarters, in the order of the waterfall. */
export const CHANGE_CAUSES = [
  'new',
  'ended',
  'faded',
  'volume',
  'evidence',
  'size',
  'answers',
  'method',
] as const;

/** Scores at the close, and scores of all that is known today. */
export const SCORE_SERIES = ['official', 'live'] as const;

/** Where a quarter stands: open, ended and not closed (both provisoire), or closed (officiel). */
export const QUARTER_STATUSES = ['open', 'ended', 'closed'] as const;

/** The three answers that are kept apart, and the quantity that is one. */
export const WINDOW_ANSWERS = ['reported', 'notApplicable', 'notReported'] as const;
