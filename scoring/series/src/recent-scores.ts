import type { NamedMethod } from '@ancrage/engine/method/named-method';
import type { QuarterInput } from '@ancrage/engine/quarter-input';
import type { ScoreResult } from '@ancrage/engine/result';
import { RecentlyUsed } from './recently-used';

/** A score, and what it was computed from. */
export interface ComputedScore {
  readonly input: QuarterInput;
  readonly method: NamedMethod;
  readonly result: ScoreResult;
}

/** Lines of the scores that are kept at most: some tens of megabytes with their results. */
const LINES_MAX = 10_000;

/**
 * The scores that were computed last. A declaration moves a few quarters, each compared with the
 * one before it, whose inputs are mostly those of the last time: the same inputs and method give
 * the same score, named by the digest of the ones and the hash of the other.
 */
export class RecentScores extends RecentlyUsed<ComputedScore> {
  constructor(linesMax = LINES_MAX) {
    super(linesMax, linesOf);
  }
}

/** A score without any line takes its place too. */
function linesOf({ input }: ComputedScore): number {
  return 1 + input.lines.length;
}
