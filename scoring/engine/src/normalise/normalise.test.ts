import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { available, figuresOf, type Column } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { fitScale, type NormalisationRule } from './fit-scale';
import { placeOnScale } from './place-on-scale';

function normalise(
  rule: NormalisationRule,
  column: Column,
  direction: 1 | -1 = 1,
  groups: readonly (string | null)[] = [],
): (number | null)[] {
  const figures = figuresOf(column);
  const scale = fitScale(rule, {
    values: available(figures),
    direction,
    own: (figure) => figure,
    valueOf: (unit) => figures[Number(unit)] ?? NaN,
  });
  return column.map((value, at) =>
    value === null ? null : placeOnScale(scale, value, groups[at] ?? null),
  );
}

const columns = fc
  .array(fc.option(fc.integer({ min: -1000, max: 1000 }), { freq: 5 }), {
    minLength: 3,
    maxLength: 30,
  })
  .filter((column) => new Set(column.filter((value) => value !== null)).size > 1);

/** Those that do not change with the unit of measure. */
const SCALE_FREE: readonly NormalisationRule[] = [
  { method: 'minMax' },
  { method: 'minMax', lower: 1, upper: 7 },
  { method: 'zScore' },
  { method: 'distanceToMaximum' },
  { method: 'rank' },
  { method: 'percentileRank' },
  { method: 'percentile' },
  { method: 'borda' },
  { method: 'categorical' },
];

describe.each(SCALE_FREE)('$method', (rule) => {
  test.each([1, -1] as const)(
    'is the same in any unit of measure, and keeps the order of direction %s',
    (direction) => {
      fc.assert(
        fc.property(
          columns,
          fc.integer({ min: 1, max: 50 }),
          fc.integer({ min: -999, max: 999 }),
          (column, factor, shift) => {
            const given = normalise(rule, column, direction);
            const elsewhere = normalise(
              rule,
              column.map((value) => (value === null ? null : value * factor + shift)),
              direction,
            );
            for (const [position, value] of column.entries()) {
              const here = given[position] ?? null;
              expect(here === null).toBe(value === null);
              expect(elsewhere[position] ?? 0).toBeCloseTo(here ?? 0, 6);
              for (const [other, theirs] of column.entries()) {
                if (value === null || theirs === null) continue;
                if (direction * value >= direction * theirs) continue;
                expect(here).toBeLessThanOrEqual((given[other] ?? NaN) + 1e-12);
              }
            }
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});

test('ranks begin at the worst, and ties take the smallest of theirs', () => {
  expect(normalise({ method: 'rank' }, [5, 7, 7, null, 1])).toEqual([2, 3, 3, null, 1]);
  expect(normalise({ method: 'rank' }, [5, 7, 7, null, 1], -1)).toEqual([3, 1, 1, null, 4]);
});

test('a single unit is the first, with nobody behind it', () => {
  expect(normalise({ method: 'rank' }, [7])).toEqual([1]);
  expect(normalise({ method: 'borda' }, [7])).toEqual([0]);
  expect(normalise({ method: 'percentile' }, [7])).toEqual([100]);
});

test('three goalposts, rising and falling', () => {
  const column = [-1, 0, 1, 2, 6, 10, 11, null];
  const points = [0, 0, 25, 50, 75, 100, 100, null];
  const posts = { method: 'threeGoalposts', worst: 0, middle: 2, best: 10, scale: 100 } as const;
  expect(normalise(posts, column)).toEqual(points);
  const falling = { ...posts, middle: -2, best: -10 };
  const mirrored = column.map((value) => (value === null ? null : 0 - value));
  expect(normalise(falling, mirrored, -1)).toEqual(points);
});

test('goalposts by group', () => {
  const rule: NormalisationRule = {
    method: 'groupGoalposts',
    by: 'sex',
    scale: 100,
    values: { women: { lower: 22.5, upper: 87.5 }, men: { worst: 0, middle: 20, best: 60 } },
  };
  expect(normalise(rule, [55, 40, 100], 1, ['women', 'men', 'women'])).toEqual([50, 75, 100]);
  expect(() => normalise(rule, [55], 1, [null])).toThrow(
    expect.objectContaining({ code: 'unknown-group', message: expect.stringMatching(/\w \w/) }),
  );
  expect(() => normalise(rule, [55], 1, ['others'])).toThrow('others');
});

test('below the middle a goalpost need not be zero', () => {
  const posts = { method: 'threeGoalposts', worst: 10, middle: 20, best: 60 } as const;
  expect(normalise(posts, [12, 15, 20, 40])).toEqual([0.1, 0.25, 0.5, 0.75]);
  const falling = { ...posts, worst: 60, middle: 50, best: 10 };
  expect(normalise(falling, [58, 55, 50, 30], -1)).toEqual([0.1, 0.25, 0.5, 0.75]);
  expect(() => normalise({ ...posts, middle: 0.5, worst: 1 }, [1])).toThrow(UndefinedFigure);
});

test('what lies beyond the ends is not held back on a scale, and is between goalposts', () => {
  const ends = { lower: 0, upper: 10 };
  expect(normalise({ method: 'scaled', ...ends }, [-5, 15])).toEqual([-50, 150]);
  expect(normalise({ method: 'goalposts', ...ends }, [-5, 15])).toEqual([0, 1]);
  expect(normalise({ method: 'goalposts', clamp: false, ...ends }, [-5, 15])).toEqual([-0.5, 1.5]);
});

test('a value at the very edge of the band is still at the mean', () => {
  expect(normalise({ method: 'aboveBelowMean', band: 0.5 }, [5, 15, 10])).toEqual([0, 0, 0]);
});

test('a percentile below the first band has no score', () => {
  const bands = [{ from: 50, score: 2 }];
  expect(normalise({ method: 'categorical', bands }, [1, 2, 3, 4])).toEqual([NaN, 2, 2, 2]);
});

test('where less is better, each scale runs the other way', () => {
  const column = [2, 4, 8];
  const of = (rule: NormalisationRule): Column => normalise(rule, column, -1);
  expect(of({ method: 'minMax', lower: 0, upper: 3 })).toEqual([3, 2, 0]);
  expect(of({ method: 'scaled', lower: 0, upper: 8 })).toEqual([75, 50, 0]);
  expect(of({ method: 'goalposts', lower: 4, upper: 8 })).toEqual([1, 1, 0]);
  expect(of({ method: 'distanceToTarget', target: 2 })).toEqual([1, 2 / 3, 0]);
  expect(of({ method: 'distanceToReference', unit: '1' })).toEqual([1.5, 1, 0]);
  expect(of({ method: 'distanceToReference', unit: '1', cap: true })).toEqual([1, 1, 0]);
  expect(of({ method: 'fractionOfMaximum' })).toEqual([1, 2, 4]);
  expect(of({ method: 'ratio', to: 'best' })).toEqual([1, 0.5, 0.25]);
  expect(of({ method: 'ratio', to: 'worst' })).toEqual([4, 2, 1]);
  expect(of({ method: 'difference', to: 'best' })).toEqual([0, -1, -3]);
  expect(of({ method: 'aboveBelowMean', band: 0.2 })).toEqual([1, 0, -1]);
  expect(of({ method: 'none' })).toEqual([-2, -4, -8]);
  expect(of({ method: 'zScore', mean: 10, deviation: 2 }).map((x) => (x ?? 0) > 10)).toEqual([
    true,
    true,
    false,
  ]);
});

test('above is above, on a negative scale too', () => {
  const given = normalise({ method: 'aboveBelowMean', band: 0.3 }, [-8, -10, -12, -14, -6]);
  expect(given).toEqual([0, 0, 0, -1, 1]);
});

test('bands may be others than the handbook’s', () => {
  const bands = [
    { from: 0, score: 1 },
    { from: 50, score: 2 },
    { from: 100, score: 3 },
  ];
  expect(normalise({ method: 'categorical', bands }, [1, 2, 3, 4])).toEqual([1, 2, 2, 3]);
});

test.each<[string, NormalisationRule, Column]>([
  ['no-range', { method: 'minMax' }, [3, 3, null]],
  ['no-range', { method: 'zScore' }, [3, 3, null]],
  ['no-range', { method: 'zScore' }, [3]],
  ['no-range', { method: 'zScore' }, [0.1, 0.1, 0.1]],
  ['no-range', { method: 'scaled', lower: 5, upper: 5 }, [1]],
  ['no-range', { method: 'goalposts', lower: 8, upper: 2 }, [1]],
  ['no-range', { method: 'threeGoalposts', worst: 0, middle: 20, best: 10 }, [1]],
  ['no-range', { method: 'threeGoalposts', worst: 10, middle: 5, best: 0 }, [1]],
  ['no-range', { method: 'distanceToTarget', target: 1 }, [1, 2]],
  ['out-of-bounds', { method: 'distanceToTarget', target: 0 }, [1, 2]],
  ['no-range', { method: 'distanceToReference', unit: '0' }, [1, 2]],
  ['nothing-available', { method: 'distanceToReference', unit: '1' }, [1, null]],
  ['nothing-available', { method: 'distanceToReference', unit: '2' }, [1, 2]],
  ['nothing-available', { method: 'minMax' }, [null]],
  ['zero-denominator', { method: 'ratio', to: 'mean' }, [-1, 1]],
  ['zero-denominator', { method: 'difference', to: 'worst' }, [0, 1]],
  ['zero-denominator', { method: 'fractionOfMaximum' }, [-1, 0]],
  ['zero-denominator', { method: 'percentileRank' }, [7]],
])('%s: $method of %j is refused', (code, rule, column) => {
  expect(() => normalise(rule, column)).toThrow(UndefinedFigure);
  expect(() => normalise(rule, column)).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(/\w+ \w+/) }),
  );
});

test.each<[string, NormalisationRule, Column]>([
  ['the mean value is zero', { method: 'ratio', to: 'mean' }, [-1, 1]],
  ['the worst value is zero', { method: 'difference', to: 'worst' }, [0, 1]],
  ['the maximum is zero', { method: 'fractionOfMaximum' }, [-1, 0]],
  ['the mean value is zero', { method: 'aboveBelowMean', band: 0.1 }, [-1, 1]],
  ['target 0 ', { method: 'distanceToTarget', target: 0 }, [1, 2]],
])('a refusal says which figure it is: %s', (figure, rule, column) => {
  expect(() => normalise(rule, column)).toThrow(figure);
});

test('a value of zero has no ratio of the best to it', () => {
  const rule = { method: 'ratio', to: 'best' } as const;
  const scale = fitScale(rule, {
    values: figuresOf([1, 2]),
    direction: -1,
    own: (figure) => figure,
    valueOf: () => NaN,
  });
  expect(() => placeOnScale(scale, 0, null)).toThrow(
    expect.objectContaining({ code: 'zero-denominator', message: 'the value is zero' }),
  );
});
