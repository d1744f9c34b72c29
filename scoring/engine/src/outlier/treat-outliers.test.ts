import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { figuresOf, type Column } from '../missing/column';
import { passes, shapeOf } from './shape';
import { fitTreatment, treat, type OutlierRule, type Treatment } from './treat-outliers';
import { winsorise } from './winsorise';

const columns = fc.array(
  fc.option(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -5000, max: 5000 }))),
  { minLength: 1, maxLength: 40 },
);

const LONG = Array.from({ length: 20 }, (_, position) => position + 1);

function treated(column: Column, rule: OutlierRule): { treatment: Treatment; values: Column } {
  const treatment = fitTreatment(rule, figuresOf(column));
  const values = column.map((value) => (value === null ? null : treat(value, treatment)));
  return { treatment, values };
}

test('winsorising without a limit always ends in a shape that passes', () => {
  fc.assert(
    fc.property(columns, (column) => {
      const { treatment, values } = treated(column, { method: 'winsorise', mostPoints: null });
      expect(treatment.passes).toBe(true);
      expect(passes(shapeOf(values))).toBe(true);
    }),
  );
});

test.each<OutlierRule>([
  { method: 'winsorise' },
  { method: 'winsorise', mostPoints: 0, otherwise: 'mirroredLog' },
  { method: 'winsorise', mostPoints: 1, combine: true },
  { method: 'winsorise', otherwise: 'none', mostPoints: 2 },
  { method: 'percentiles', lower: 2.5, upper: 97.5 },
  { method: 'transform', transformation: { boxCox: 0.5 } },
  { method: 'transform', transformation: 'logFromOne' },
  { method: 'none' },
])('nothing overtakes another under $method $transformation $otherwise', (rule) => {
  fc.assert(
    fc.property(columns, (column) => {
      const { values, treatment } = treated(column, rule);
      if (treatment.treatment === 'none') expect(values).toEqual(column);
      for (const [at, value] of column.entries()) {
        for (const [other, theirs] of column.entries()) {
          if (value === null || theirs === null || value >= theirs) continue;
          expect(values[at]).toBeLessThanOrEqual((values[other] ?? NaN) + 1e-12);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('equal values move together, and so may pass the limit', () => {
  const column = [...Array.from({ length: 30 }, (_, position) => position), 500, 500];
  const { points, high, low } = winsorise(figuresOf(column), { mostPoints: 1 });
  expect([points, high, low]).toEqual([2, 29, 0]);
});

test('what is too short or has no spread has no shape, and is left alone', () => {
  expect(shapeOf([1, 2])).toEqual({ skewness: null, kurtosis: null });
  expect(shapeOf([4, 4, 4, 4])).toEqual({ skewness: null, kurtosis: null });
  expect(shapeOf([0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toEqual({ skewness: null, kurtosis: null });
  expect(shapeOf([1, 2, 9]).kurtosis).toBeNull();
  expect(treated([4, 4, 4, 4], { method: 'winsorise' }).treatment.treatment).toBe('none');
  expect(treated([null, null], { method: 'transform', transformation: 'shiftedLog' })).toEqual({
    treatment: expect.objectContaining({ treatment: 'none' }),
    values: [null, null],
  });
});

test('the winsorised values may be those that are transformed', () => {
  const rule = { method: 'winsorise', mostPoints: 1, otherwise: { boxCox: 0 } } as const;
  const { treatment, values } = treated([...LONG, 100, 200], { ...rule, combine: true });
  expect(treatment.treatment).toBe('winsorisedThenTransformed');
  expect(values).toEqual([...LONG, 100, 100].map((value) => Math.log(value - 1 + 1)));
});

test('what was within the limits is not transformed', () => {
  const { treatment } = treated(LONG, { method: 'winsorise', mostPoints: 0 });
  expect([treatment.treatment, treatment.passes]).toEqual(['none', true]);
});

test('the limits may be others', () => {
  const column = [...LONG, 35];
  expect(treated(column, { method: 'winsorise' }).treatment.treatment).toBe('none');
  const strict = { method: 'winsorise', skewness: 0.5, kurtosis: -5 } as const;
  expect(treated(column, strict).treatment.treatment).toBe('winsorised');
});

test('what lies beyond two percentiles takes their value', () => {
  const column = Array.from({ length: 101 }, (_, position) => position);
  const rule = { method: 'percentiles', lower: 2.5, upper: 97.5 } as const;
  const { treatment, values } = treated(column, rule);
  expect([values[0], values[2], values[3], values[98], values[100]]).toEqual([
    2.5, 2.5, 3, 97.5, 97.5,
  ]);
  expect([treatment.treatment, treatment.points]).toEqual(['winsorised', 6]);
});

test('percentiles are those of the sorted values, and the shape is said of what is left', () => {
  const column = [50, ...Array.from({ length: 40 }, (_, position) => 40 - position), 1000];
  const rule = { method: 'percentiles', lower: 5, upper: 95 } as const;
  const { treatment, values } = treated(column, rule);
  expect(treatment.after).toEqual(shapeOf(values));
  expect(Math.max(...values.map((value) => value ?? NaN))).toBeLessThan(50);
  expect(Math.min(...values.map((value) => value ?? NaN))).toBeGreaterThan(1);
  const all = treated(column, { method: 'percentiles', lower: 0, upper: 100 });
  expect([all.treatment.treatment, all.treatment.points]).toEqual(['none', 0]);
  expect(all.values).toEqual(column);
});

test('three values have a skewness, four a kurtosis too', () => {
  // Of 1, 2, 9: z is −0.688, −0.459 and 1.147, and Σ z³ · 3/2 is 1.630.
  expect(shapeOf([1, 2, 9]).skewness).toBeCloseTo(1.6305, 3);
  // Of 0, 0, 0, 1 by the formula of Excel’s KURT.
  expect(shapeOf([0, 0, 0, 1]).kurtosis).toBeCloseTo(4, 12);
  expect(shapeOf([0, 0, 0, 1]).skewness).toBeCloseTo(2, 12);
});

test('a shape passes below either limit, and where it has none', () => {
  const of = (skewness: number | null, kurtosis: number | null) => passes({ skewness, kurtosis });
  expect([of(1.9, 9), of(-1.9, 9), of(9, 3.4), of(-9, 3.4)]).toEqual([true, true, true, true]);
  expect([of(2, 3.5), of(-2, 3.5), of(9, 9)]).toEqual([false, false, false]);
  expect([of(null, 9), of(9, null), of(null, null)]).toEqual([true, true, true]);
});

test('what is skewed to the left is drawn in from below, as its mirror is from above', () => {
  const right = [...LONG, 100, 200];
  const left = right.map((value) => -value);
  const above = treated(right, { method: 'winsorise', mostPoints: null });
  const below = treated(left, { method: 'winsorise', mostPoints: null });
  expect(above.treatment).toMatchObject({ treatment: 'winsorised', low: null, passes: true });
  expect(below.treatment).toMatchObject({ treatment: 'winsorised', high: null, passes: true });
  expect(below.treatment.points).toBe(above.treatment.points);
  expect(below.values).toEqual(above.values.map((value) => -(value ?? NaN)));
  const mirrored = { method: 'winsorise', mostPoints: 0, otherwise: 'mirroredLog' } as const;
  const logs = treated(right, mirrored).values.map((value) => -(value ?? NaN));
  treated(left, mirrored).values.forEach((value, at) =>
    expect(value).toBeCloseTo(logs[at] ?? NaN, 12),
  );
});

test('where nothing but moved points is wanted, no function follows', () => {
  const rule = { method: 'winsorise', mostPoints: 1, otherwise: 'none' } as const;
  const { treatment, values } = treated([...LONG, 100, 200], rule);
  expect(treatment).toMatchObject({ treatment: 'winsorised', points: 1, high: 100 });
  expect(treatment.passes).toBe(false);
  expect(values.at(-1)).toBe(100);
  const none = treated([...LONG, 100, 200], { ...rule, mostPoints: 0 });
  expect(none.treatment).toMatchObject({ treatment: 'none', points: 0, passes: false });
  const plain = treated([...LONG, 100, 200], { ...rule, mostPoints: 0, otherwise: 'logFromOne' });
  expect(plain.treatment).toMatchObject({ treatment: 'transformed', points: 0, passes: true });
  expect(plain.treatment.after).toEqual(shapeOf(plain.values));
});
