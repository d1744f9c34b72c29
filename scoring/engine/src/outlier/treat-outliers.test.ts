import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { passes, shapeOf } from './shape';
import { boxCox, logFromOne } from './transformations';
import { treatOutliers } from './treat-outliers';
import { winsorise } from './winsorise';

const columns = fc.array(
  fc.option(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -5000, max: 5000 }))),
  { minLength: 1, maxLength: 40 },
);

test('winsorising without a limit always ends in a shape that passes', () => {
  fc.assert(
    fc.property(columns, (column) => {
      const { values, passes: passed } = winsorise(column, { mostPoints: null });
      expect(passed).toBe(true);
      expect(passes(shapeOf(values))).toBe(true);
    }),
  );
});

test('what was reported is all that changed, and nothing overtakes', () => {
  fc.assert(
    fc.property(columns, (column) => {
      const { values, points, treatment } = treatOutliers(column);
      const changed = column.flatMap((value, at) => (value === values[at] ? [] : [at]));
      expect(points.map(({ position }) => position)).toEqual(changed);
      if (treatment === 'none') expect(values).toEqual(column);
      for (const [at, value] of column.entries()) {
        for (const [other, theirs] of column.entries()) {
          if (value === null || theirs === null || value >= theirs) continue;
          expect(values[at]).toBeLessThanOrEqual((values[other] ?? NaN) + 1e-12);
        }
      }
    }),
  );
});

test('equal values move together, and so may pass the limit', () => {
  const column = [...Array.from({ length: 30 }, (_, position) => position), 500, 500];
  const { values, points } = winsorise(column, { mostPoints: 1 });
  expect(points).toBe(2);
  expect(values.slice(-3)).toEqual([29, 29, 29]);
});

test('what is too short or has no spread has no shape, and is left alone', () => {
  expect(shapeOf([1, 2])).toEqual({ skewness: null, kurtosis: null });
  expect(shapeOf([4, 4, 4, 4])).toEqual({ skewness: null, kurtosis: null });
  expect(shapeOf([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toEqual({ skewness: null, kurtosis: null });
  expect(shapeOf([1, 2, 9]).kurtosis).toBeNull();
  expect(treatOutliers([4, 4, 4, 4]).treatment).toBe('none');
});

test('the winsorised values may be those that are transformed', () => {
  const column = [...Array.from({ length: 20 }, (_, position) => position + 1), 100, 200];
  const rule = { mostPoints: 1, combine: true, transformation: boxCox(0) };
  const treated = treatOutliers(column, rule);
  expect(treated.treatment).toBe('winsorisedThenTransformed');
  expect(treated.values).toEqual(logFromOne(winsorise(column, rule).values));
});
