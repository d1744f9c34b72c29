import type { QuarterInput } from '../quarter-input';
import type { Interval, ScoreResult } from '../result';
import type { NamedMethod } from '../method/named-method';
import { scoreWithDraws } from '../score';
import { intervalOf } from '../uncertainty/bands';
import { applyChange, type Change } from './apply-change';

/** What changes would come to. */
export interface Simulated {
  readonly result: ScoreResult;
  /** Points of score, after less before; null where either has none. */
  readonly difference: number | null;
  /** Interval of the difference: common draws, so that what did not change cancels. */
  readonly interval: Interval | null;
}

/** Scores a unit under changes, one set after another. */
export type Simulation = (changes: readonly Change[]) => Simulated;

/** Nothing is kept of a simulation, and no digest names its inputs. */
const UNNAMED = 'simulated';

/**
 * Prepares simulations of a unit's quarter: what stands is scored once, each set of changes goes
 * the same way as an official score.
 */
export function simulation(input: QuarterInput, method: NamedMethod): Simulation {
  const before = scoreWithDraws(input, method, UNNAMED);
  return (changes) => {
    const changed = changes.reduce(
      (known, change) => applyChange(known, method.document, change),
      input,
    );
    const after = scoreWithDraws(changed, method, UNNAMED);
    const [was, is] = [before.result.score, after.result.score];
    if (was === null || is === null || before.draws === null || after.draws === null) {
      return { result: after.result, difference: null, interval: null };
    }
    return {
      result: after.result,
      difference: is - was,
      interval: differenceInterval(before.draws, after.draws, method),
    };
  };
}

/** The interval of what changes bring, replicate by replicate. */
export function differenceInterval(
  before: Float64Array,
  after: Float64Array,
  { document }: NamedMethod,
): Interval {
  return intervalOf(
    after.map((score, at) => score - (before[at] ?? NaN)),
    document.uncertainty.interval,
  );
}
