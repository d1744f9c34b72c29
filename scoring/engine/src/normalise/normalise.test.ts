import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mapAvailable } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { betweenGoalposts, betweenThreeGoalposts } from './between-goalposts';
import { categorical } from './categorical';
import { aboveBelowMean, differenceTo, ratioTo } from './comparisons';
import { distanceToMaximum, distanceToReference, distanceToTarget } from './distances';
import { percentile, percentileRank, rank, rankDescending } from './ranks';
import { minMax, scaled, zScore } from './scales';

const columns = fc
  .array(fc.option(fc.integer({ min: -1000, max: 1000 }), { freq: 5 }), {
    minLength: 3,
    maxLength: 30,
  })
  .filter((column) => new Set(column.filter((value) => value !== null)).size > 1);

/** Those that do not change with the unit of measure. */
const SCALE_FREE = {
  minMax,
  zScore,
  distanceToMaximum,
  rank,
  percentileRank,
  percentile,
  categorical,
};

describe.each(Object.entries(SCALE_FREE))('%s', (_, normalise) => {
  test('is the same in any unit of measure, keeps the order, and leaves the missing missing', () => {
    fc.assert(
      fc.property(
        columns,
        fc.integer({ min: 1, max: 50 }),
        fc.integer(),
        (column, factor, shift) => {
          const given = normalise(column);
          const elsewhere = normalise(
            mapAvailable(column, (value) => value * factor + (shift % 1000)),
          );
          for (const [position, value] of column.entries()) {
            const here = given[position] ?? null;
            expect(here === null).toBe(value === null);
            expect(elsewhere[position] ?? 0).toBeCloseTo(here ?? 0, 6);
            for (const [other, theirs] of column.entries()) {
              if (value === null || theirs === null || value >= theirs) continue;
              expect(here).toBeLessThanOrEqual((given[other] ?? NaN) + 1e-12);
            }
          }
        },
      ),
    );
  });
});

test('ranks from either end are mirrored, save for ties', () => {
  expect(rank([5, 7, 7, null, 1])).toEqual([2, 3, 3, null, 1]);
  expect(rankDescending([5, 7, 7, null, 1])).toEqual([3, 1, 1, null, 4]);
});

test('three goalposts, rising and falling', () => {
  const column = [-1, 0, 1, 2, 6, 10, 11, null];
  const points = [0, 0, 25, 50, 75, 100, 100, null];
  expect(betweenThreeGoalposts(column, { worst: 0, middle: 2, best: 10, scale: 100 })).toEqual(
    points,
  );
  const mirrored = mapAvailable(column, (value) => -value);
  const falling = betweenThreeGoalposts(mirrored, { worst: 0, middle: -2, best: -10, scale: 100 });
  expect(falling.map((value) => (value === null ? null : value + 0))).toEqual(points);
});

test('above is above, on a negative scale too', () => {
  expect(aboveBelowMean([-8, -10, -12, -14, -6], 0.3)).toEqual([0, 0, 0, -1, 1]);
});

test('where less is better the best is the lowest', () => {
  expect(ratioTo([2, 4, 8], 'best', -1)).toEqual([1, 2, 4]);
  expect(ratioTo([2, 4, 8], 'worst', -1)).toEqual([0.25, 0.5, 1]);
  expect(differenceTo([2, 4, 8], 'best')).toEqual([-0.75, -0.5, 0]);
});

test.each([
  ['no-range', () => minMax([3, 3, null])],
  ['no-range', () => zScore([3, 3, null])],
  ['no-range', () => zScore([3])],
  ['no-range', () => zScore([0.1, 0.1, 0.1])],
  ['no-range', () => scaled([1], 5, 5)],
  ['no-range', () => betweenGoalposts([1], { lower: 8, upper: 2 })],
  ['no-range', () => betweenThreeGoalposts([1], { worst: 0, middle: 20, best: 10 })],
  ['no-range', () => distanceToTarget([1, 2], 1)],
  ['out-of-bounds', () => distanceToTarget([1, 2], 0)],
  ['no-range', () => distanceToReference([1, 2], 0)],
  ['nothing-available', () => distanceToReference([1, null], 1)],
  ['nothing-available', () => distanceToReference([1, 2], 2)],
  ['nothing-available', () => minMax([null])],
  ['not-finite', () => minMax([1, Infinity])],
  ['not-finite', () => scaled([1, NaN])],
  ['zero-denominator', () => ratioTo([-1, 1], 'mean')],
  ['zero-denominator', () => percentileRank([7])],
])('%s is refused', (code, act) => {
  expect(act).toThrow(UndefinedFigure);
  expect(act).toThrow(expect.objectContaining({ code }));
});

test('a million values are no burden', () => {
  const long = Array.from({ length: 1_000_000 }, (_, position) => position);
  expect(minMax(long).at(-1)).toBe(100);
});
