import type { NamedMethod } from '@ancrage/engine/method/named-method';
import type { QuarterInput } from '@ancrage/engine/quarter-input';
import type { ScoreResult } from '@ancrage/engine/result';

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
 * the same score.
 */
export class RecentScores {
  /** In the order in which they were last asked for. */
  private readonly scores = new Map<string, ComputedScore>();
  private lines = 0;

  constructor(private readonly linesMax = LINES_MAX) {}

  /** @param name Digest of the inputs and hash of the method. */
  get(name: string): ComputedScore | undefined {
    const found = this.scores.get(name);
    if (found === undefined) return undefined;
    this.scores.delete(name);
    this.scores.set(name, found);
    return found;
  }

  keep(name: string, score: ComputedScore): void {
    const lines = linesOf(score);
    if (this.scores.has(name) || lines > this.linesMax) return;
    this.scores.set(name, score);
    this.lines += lines;
    for (const [oldest, kept] of this.scores) {
      if (this.lines <= this.linesMax) return;
      this.scores.delete(oldest);
      this.lines -= linesOf(kept);
    }
  }
}

/** A score without any line takes its place too. */
function linesOf({ input }: ComputedScore): number {
  return 1 + input.lines.length;
}
