import { modelUnit } from '../model/unit-model';
import type { QuarterInput } from '../quarter-input';
import type { Interval, ScoreResult } from '../result';
import { score, type NamedMethod } from '../score';
import { intervalOf } from '../uncertainty/bands';
import { drawScores } from '../uncertainty/draw-scores';
import { applyChange, type Change } from './apply-change';

/** What changes would come to. */
export interface Simulated {
  readonly result: ScoreResult;
  /** Points of score, after less before; null where either has none. */
  readonly difference: number | null;
  /** Interval of the difference: common draws, so that what did not change cancels. */
  readonly interval: Interval | null;
}

/**
 * The score after some changes, with the difference and its interval. It is named by no digest:
 * nothing is kept of a simulation.
 *
 * @param before The score without the changes.
 */
export function simulate(
  input: QuarterInput,
  method: NamedMethod,
  before: ScoreResult,
  changes: readonly Change[],
): Simulated {
  const changed = changes.reduce(
    (known, change) => applyChange(known, method.document, change),
    input,
  );
  const result = score(changed, method, 'simulated');
  if (result.score === null || before.score === null) {
    return { result, difference: null, interval: null };
  }
  return {
    result,
    difference: result.score - before.score,
    interval: differenceInterval(input, changed, method),
  };
}

function differenceInterval(
  before: QuarterInput,
  after: QuarterInput,
  method: NamedMethod,
): Interval {
  const { document } = method;
  const { replicates, interval } = document.uncertainty;
  const drawn = (input: QuarterInput) =>
    drawScores(
      modelUnit(input, document),
      method,
      input.company ?? input.unit,
      'total',
      replicates,
    );
  const earlier = drawn(before);
  const differences = drawn(after).map((score, at) => score - (earlier[at] ?? NaN));
  return intervalOf(differences, interval);
}
