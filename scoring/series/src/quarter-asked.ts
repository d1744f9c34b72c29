import type { QuarterId } from '@ancrage/contract/period/quarter';

/** One quarter to score, in the series that are wanted of it. */
export interface QuarterAsked {
  readonly quarter: QuarterId;
  readonly live: boolean;
  /** From what was known when the quarter closed. */
  readonly official: boolean;
  /** Hash of the method of the quarter, and of the one before it, which a change compares with. */
  readonly method: string;
  readonly methodBefore: string;
}
