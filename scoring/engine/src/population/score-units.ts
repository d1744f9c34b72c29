import { signedScore } from '../aggregate/root-map';
import { compiledLoop } from '../compiler';
import type { LeafDraws } from '../uncertainty/leaf-draws';
import { COMPILED_EARNED } from './compiled-earned';
import { checkAmount, fillUnitScores, type EvidencedValue } from './fill-unit-scores';

/** Writes the score of one unit in each replicate, as `fillUnitScores` does. */
export type UnitScorer = (scores: Float64Array, indicators: readonly EvidencedValue[]) => void;

interface CompiledEarned {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  earn(
    bytes: number,
    quantity: number,
    floor: number,
    root: number,
    factors: number,
    leaf: number,
  ): void;
}

const PAGE = 65_536;
/** Lists of one leaf: lower, upper, lowerSlope and upperSlope. */
const LISTS = 4;

/**
 * Prepares the scoring of many units to which the same indicators apply: compiled where this place
 * can compile, else by script, to the same digits.
 *
 * @param leaves In the order of the units' indicators; null where one does not apply.
 * @param balance Root balance B of the method.
 * @param count Replicates.
 */
export function scoreUnits(
  leaves: readonly (LeafDraws | null)[],
  balance: number,
  count: number,
): UnitScorer {
  const compiled = compiledLoop<CompiledEarned>(COMPILED_EARNED);
  return compiled === null
    ? (scores, indicators) => fillUnitScores(scores, indicators, leaves, balance)
    : compiledScorer(compiled, leaves, balance, count);
}

function compiledScorer(
  compiled: CompiledEarned,
  leaves: readonly (LeafDraws | null)[],
  balance: number,
  count: number,
): UnitScorer {
  // Two replicates are one step: a last odd one has a neighbour that nobody reads.
  const length = count + (count % 2);
  const bytes = 8 * length;
  const leafAt = (at: number) => bytes * (2 + LISTS * at);
  compiled.memory.grow(Math.ceil(leafAt(leaves.length) / PAGE));
  const lists = new Float64Array(compiled.memory.buffer);
  leaves.forEach((leaf, at) => {
    if (leaf === null) return;
    const { lower, upper, lowerSlope, upperSlope } = leaf;
    [lower, upper, lowerSlope, upperSlope].forEach((list, which) =>
      lists.set(list, leafAt(at) / 8 + which * length),
    );
  });
  return (scores, indicators) => {
    lists.fill(0, 0, length);
    for (let at = 0; at < leaves.length; at += 1) {
      const leaf = leaves[at] ?? null;
      const indicator = indicators[at];
      if (leaf === null || indicator === undefined) continue;
      checkAmount(indicator.value);
      if (indicator.value === 0) continue;
      lists.set(indicator.evidence, length);
      compiled.earn(bytes, indicator.value, leaf.floor, 0, bytes, leafAt(at));
    }
    for (let at = 0; at < count; at += 1) scores[at] = signedScore(lists[at] as number, balance);
  };
}
