import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantilesOf } from '../random/quantile';
import { DrawHistogram, halfPoints, ScoreHistogram } from './score-histogram';

const printed = fc.integer({ min: -100, max: 100 });

test('a place read from the histogram is the one counted among the scores themselves', () => {
  fc.assert(
    fc.property(fc.array(printed, { maxLength: 80 }), printed, (scores, own) => {
      const histogram = new ScoreHistogram();
      for (const score of scores) histogram.add(score);
      expect(histogram.size).toBe(scores.length);
      expect(histogram.placeOf(own)).toEqual({
        lower: scores.filter((score) => score < own).length,
        equal: scores.filter((score) => score === own).length,
      });
    }),
  );
});

test('a rank interval is that of the ranks of each replicate', () => {
  const draws = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
    minLength: 20,
    maxLength: 20,
  });
  fc.assert(
    fc.property(fc.array(draws, { minLength: 1, maxLength: 30 }), (units) => {
      const halves = units.map((unit) => halfPoints(Float64Array.from(unit)));
      const histogram = new DrawHistogram(20);
      for (const unit of halves) histogram.add(unit);
      const own = halves[0] as Int16Array;
      const ranks = Float64Array.from(own, (half, replicate) => {
        const others = halves.map((unit) => unit[replicate] as number);
        const higher = others.filter((other) => other > half).length;
        const equal = others.filter((other) => other === half).length;
        return higher + (equal + 1) / 2;
      });
      const [low, high] = quantilesOf(ranks, [0.05, 0.95]);
      const told = histogram.rankInterval(own, [0.05, 0.95]);
      expect(told[0]).toBeCloseTo(low as number, 9);
      expect(told[1]).toBeCloseTo(high as number, 9);
    }),
  );
});

test('counts kept elsewhere go on where they stood', () => {
  const first = new ScoreHistogram();
  first.add(-100);
  const second = new ScoreHistogram(Uint32Array.from(first.counts));
  second.add(100);
  expect(second.size).toBe(2);
  expect(first.size).toBe(1);
});

test('what is on no scale, and lists of another length, are refused', () => {
  const histogram = new ScoreHistogram();
  const outside = expect.objectContaining({ code: 'out-of-bounds' });
  expect(() => histogram.add(101)).toThrow(outside);
  expect(() => histogram.add(0.5)).toThrow(outside);
  expect(() => histogram.placeOf(-101)).toThrow(outside);
  const unlike = expect.objectContaining({ code: 'lengths-differ' });
  expect(() => new ScoreHistogram(new Uint32Array(3))).toThrow(unlike);
  expect(() => new DrawHistogram(2).add(Int16Array.of(1))).toThrow(unlike);
});
