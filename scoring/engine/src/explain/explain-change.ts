import { CAUSES, type Cause } from './causes';
import { ChangeGame, type ChangeSubject, type Effect, type Scored } from './change-game';
import { shapleyValues } from '../shapley';

/** One entry of a cause. */
export interface ChangeEntry extends ChangeSubject {
  /** Points of score; the entries of a cause add to it. */
  readonly amount: number;
}

/** Effects below are rounding of the sums that they are differences of. */
const FLOAT_NOISE = 1e-9;

/** One bar of the waterfall. */
export interface CauseChange {
  readonly cause: Cause;
  /** Points of score; the causes add to the change. */
  readonly amount: number;
  readonly entries: readonly ChangeEntry[];
}

/**
 * What moved a score between two results of one series: exact Shapley values over the fixed cause
 * groups, where a coalition's value is the score with its groups at their later state (score.md,
 * section 6). Every cause is given, in the order of the waterfall, with 0 where it did nothing.
 */
export function explainChange(before: Scored, after: Scored): CauseChange[] {
  const game = new ChangeGame(before, after);
  const amounts = shapleyValues(CAUSES.length, (mask) => game.score(mask));
  return CAUSES.map((cause, at) => {
    const amount = amounts[at] ?? 0;
    return { cause, amount, entries: proRata(game.entryEffects(cause), amount) };
  });
}

/** Shares a cause over its entries by what each does alone; alike where that comes to nothing. */
function proRata(effects: readonly Effect[], amount: number): ChangeEntry[] {
  const moving = effects.filter(({ effect }) => Math.abs(effect) > FLOAT_NOISE);
  const sum = moving.reduce((total, { effect }) => total + effect, 0);
  return moving.map(({ effect, ...entry }) => ({
    ...entry,
    amount: Math.abs(sum) < FLOAT_NOISE ? amount / moving.length : (amount * effect) / sum,
  }));
}
