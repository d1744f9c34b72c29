/**
 * What can move a score between two results (score.md, section 6), in the order of the waterfall.
 * The first five are counted by commitment × indicator; the last three swap their inputs whole.
 */
export const CAUSES = [
  /** Nothing of it stood in the earlier seven-quarter window. */
  'new',
  /** Nothing of it stands in the later one. */
  'ended',
  /** Other window weights on entries that did not change. */
  'faded',
  /** Other quantities, before evidence. */
  'volume',
  /** Other ratios × incentives. */
  'evidence',
  'size',
  'answers',
  'method',
] as const;

/** One cause group of a change. */
export type Cause = (typeof CAUSES)[number];

/** The bit of a cause in the mask of a coalition. */
export function causeBit(cause: Cause): number {
  return 1 << CAUSES.indexOf(cause);
}

/** Masks of the causes that move quantities: `new` to `evidence`. */
export const QUANTITY_MASKS = 1 << CAUSES.indexOf('size');
