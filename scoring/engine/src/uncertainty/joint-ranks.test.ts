import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JointRanks } from './joint-ranks';

/** Ranks by their definition: one more than those who are above. */
function ranksOf(scores: readonly number[]): number[] {
  return scores.map((score) => 1 + scores.filter((other) => other > score).length);
}

test('ranks are one more than those above, ties the smallest', () => {
  const onScale = fc.oneof(
    fc.constantFrom(-100, 0, 100),
    fc.double({ min: -100, max: 100, noNaN: true }),
    // Neighbours that share a coarse key.
    fc.nat(50).map((steps) => 12 + steps * 1e-12),
  );
  fc.assert(
    fc.property(fc.array(onScale, { minLength: 1, maxLength: 300 }), (scores) => {
      const ranks = new Uint32Array(scores.length);
      const ranking = new JointRanks(scores.length);
      ranking.rank(Float64Array.from(scores).reverse(), ranks);
      // Used again, as for the next replicate.
      ranking.rank(Float64Array.from(scores), ranks);
      expect([...ranks]).toEqual(ranksOf(scores));
    }),
  );
});

test('another scale than the signed score’s has its own bounds', () => {
  const ranks = new Uint32Array(3);
  new JointRanks(3, 0, 1).rank(Float64Array.of(0.2, 0.9, 0.2), ranks);
  expect([...ranks]).toEqual([2, 1, 2]);
});
