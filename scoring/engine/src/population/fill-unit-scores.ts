import { signedScore } from '../aggregate/root-map';
import { UndefinedFigure } from '../missing/undefined-figure';
import { BALANCE_POINTS } from '../normalise/goalposts';
import type { IndicatorLines } from './method-lines';

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
 * @param indicators In the order of `lines`.
 * @param balance Root balance B of the method.
 * @throws UndefinedFigure where a value is negative or not finite.
 */
export function fillUnitScores(
  scores: Float64Array,
  indicators: readonly EvidencedValue[],
  lines: readonly (IndicatorLines | null)[],
  balance: number,
): void {
  scores.fill(0);
  lines.forEach((line, at) => {
    const indicator = indicators[at];
    if (line === null || indicator === undefined) return;
    if (!(indicator.value >= 0 && indicator.value < Infinity)) {
      throw new UndefinedFigure('out-of-bounds', `${indicator.value} is no amount`);
    }
    // Nothing earns nothing, under whatever evidence and goalposts.
    if (indicator.value > 0) addPoints(scores, indicator, line);
  });
  for (let replicate = 0; replicate < scores.length; replicate += 1) {
    scores[replicate] = signedScore(scores[replicate] ?? NaN, balance);
  }
}

function addPoints(
  root: Float64Array,
  { value, evidence }: EvidencedValue,
  { rise, riseAtZero, topRise, topRiseAtZero, share }: IndicatorLines,
): void {
  for (let replicate = 0; replicate < root.length; replicate += 1) {
    const drawn = value * (evidence[replicate] ?? NaN);
    const first = drawn * (rise[replicate] ?? NaN) - (riseAtZero[replicate] ?? NaN);
    if (first <= 0) continue;
    let points = first;
    if (first > BALANCE_POINTS) {
      const second = drawn * (topRise[replicate] ?? NaN) - (topRiseAtZero[replicate] ?? NaN);
      points = BALANCE_POINTS + (second < BALANCE_POINTS ? second : BALANCE_POINTS);
    }
    root[replicate] = (root[replicate] ?? NaN) + points * (share[replicate] ?? NaN);
  }
}
