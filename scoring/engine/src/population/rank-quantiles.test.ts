import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantilesOf } from '../random/quantile';
import { RankQuantiles } from './rank-quantiles';

const PARTS = [0.05, 0.5, 0.95];

test('are those of the same numbers in general', () => {
  const rank = fc.oneof(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 990, max: 1010 }));
  fc.assert(
    fc.property(fc.array(rank, { minLength: 1, maxLength: 60 }), (ranks) => {
      const found = new Float64Array(3);
      new RankQuantiles(ranks.length, 2000, PARTS).fill(Int32Array.from(ranks), found);
      quantilesOf(Float64Array.from(ranks), PARTS).forEach((expected, at) =>
        expect(found[at]).toBeCloseTo(expected, 9),
      );
    }),
  );
});

test('one counter serves list after list', () => {
  const quantiles = new RankQuantiles(3, 100, [0.5]);
  const found = new Float64Array(1);
  quantiles.fill(Uint16Array.of(40, 1, 99), found);
  expect(found[0]).toBe(40);
  quantiles.fill(Uint16Array.of(7, 7, 100), found);
  expect(found[0]).toBe(7);
});

test('a rank that cannot be is refused', () => {
  const outside = expect.objectContaining({
    code: 'out-of-bounds',
    message: expect.stringMatching(/\w \w/),
  });
  const quantiles = new RankQuantiles(2, 10, [0.5]);
  expect(() => quantiles.fill(Int32Array.of(1, 11), new Float64Array(1))).toThrow(outside);
  expect(() => quantiles.fill(Int32Array.of(-1, 1), new Float64Array(1))).toThrow(outside);
  expect(() => quantiles.fill(Int32Array.of(1), new Float64Array(1))).toThrow(
    expect.objectContaining({ code: 'lengths-differ', message: expect.stringMatching(/\w \w/) }),
  );
});

test('rank 0 and the highest are ranks, and parts may be asked in any order', () => {
  const ranks = Int32Array.from({ length: 301 }, (_, at) => (at * 53) % 2001);
  const parts = [0.95, 0, 0.5, 1, 0.33, 0.05];
  const found = new Float64Array(parts.length);
  new RankQuantiles(ranks.length, 2000, parts).fill(ranks, found);
  parts.forEach((part, at) =>
    expect(found[at]).toBeCloseTo(quantilesOf(Float64Array.from(ranks), [part])[0] ?? NaN, 9),
  );
  const ends = new Float64Array(2);
  new RankQuantiles(2, 10, [0, 1]).fill(Int32Array.of(0, 10), ends);
  expect([...ends]).toEqual([0, 10]);
});
