import { signedScore } from '../aggregate/root-map';
import { UndefinedFigure } from '../missing/undefined-figure';
import { addEarned, type LeafDraws } from '../uncertainty/leaf-draws';

/** An indicator of one unit: its value before evidence, and what its evidence is worth. */
export interface EvidencedValue {
  /** Value before evidence, in the indicator's unit. */
  readonly value: number;
  /** Ratio × incentive in each replicate. */
  readonly evidence: Float64Array;
}

/**
 * Writes the score of one unit in each replicate, evidence and method drawn: the fast way for many
 * units, of an additive tree, each indicator with one grade. Not reported is the value 0.
 *
 * @param indicators In the order of `leaves`, which are null where an indicator does not apply.
 * @param balance Root balance B of the method.
 * @throws UndefinedFigure where a value is negative or not finite.
 */
export function fillUnitScores(
  scores: Float64Array,
  indicators: readonly EvidencedValue[],
  leaves: readonly (LeafDraws | null)[],
  balance: number,
): void {
  scores.fill(0);
  for (let at = 0; at < leaves.length; at += 1) {
    const leaf = leaves[at] ?? null;
    const indicator = indicators[at];
    if (leaf === null || indicator === undefined) continue;
    checkAmount(indicator.value);
    // Nothing earns nothing, under whatever evidence and goalposts.
    if (indicator.value > 0) addEarned(scores, indicator.value, indicator.evidence, leaf);
  }
  for (let replicate = 0; replicate < scores.length; replicate += 1) {
    scores[replicate] = signedScore(scores[replicate] ?? NaN, balance);
  }
}

/** @throws UndefinedFigure where a value before evidence is negative or not finite. */
export function checkAmount(value: number): void {
  if (value >= 0 && value < Infinity) return;
  throw new UndefinedFigure('out-of-bounds', `${value} is no amount`);
}
