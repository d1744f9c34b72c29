import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantilesOf } from '../random/quantile';
import { ScoreQuantiles } from './score-quantiles';

const PARTS = [0.05, 0.5, 0.95];

test('are those of any numbers, to the digit', () => {
  const score = fc.oneof(
    fc.double({ min: -100, max: 100, noNaN: true }),
    fc.double({ min: 12, max: 12.4, noNaN: true }),
    fc.constantFrom(-100, 0, 100, 100.00000000000001, -100.00000000000001),
  );
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 60 }), (scores) => {
      const found = new Float64Array(3);
      new ScoreQuantiles(scores.length, PARTS).fill(Float64Array.from(scores), found);
      expect(found.map((one) => one + 0)).toEqual(
        quantilesOf(Float64Array.from(scores), PARTS).map((one) => one + 0),
      );
    }),
  );
});

test('one counter serves list after list, and moves nothing', () => {
  const quantiles = new ScoreQuantiles(3, [0.5]);
  const found = new Float64Array(1);
  const scores = Float64Array.of(40, -100, 99);
  quantiles.fill(scores, found);
  expect(found[0]).toBe(40);
  expect(scores).toEqual(Float64Array.of(40, -100, 99));
  quantiles.fill(Float64Array.of(100, 100, 7), found);
  expect(found[0]).toBe(100);
});

test('what is no score is refused', () => {
  const outside = expect.objectContaining({
    code: 'out-of-bounds',
    message: expect.stringMatching(/\w \w/),
  });
  const quantiles = new ScoreQuantiles(2, [0.5]);
  for (const other of [100.5, -101, NaN, Infinity]) {
    expect(() => quantiles.fill(Float64Array.of(1, other), new Float64Array(1))).toThrow(outside);
  }
  expect(() => quantiles.fill(Float64Array.of(1), new Float64Array(1))).toThrow(
    expect.objectContaining({ code: 'lengths-differ', message: expect.stringMatching(/\w \w/) }),
  );
});

test('many scores that crowd in few places, and many parts, in whatever order they are asked', () => {
  const scores = Float64Array.from({ length: 500 }, (_, at) =>
    at % 3 === 0 ? 50 : ((at * 37) % 200) - 100,
  );
  const parts = [0.95, 0, 0.5, 1, 0.33, 0.331, 0.05];
  const found = new Float64Array(parts.length);
  new ScoreQuantiles(scores.length, parts).fill(scores, found);
  parts.forEach((part, at) =>
    expect(found[at]).toBeCloseTo(quantilesOf(scores.slice(), [part])[0] ?? NaN, 12),
  );
});
