import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UndefinedFigure } from '../missing/undefined-figure';
import { figuresOf, type Column } from '../missing/column';
import { withAvailability } from './availability';
import { difference, product, ratio } from './formulas';
import {
  arithmeticMean,
  generalisedMean,
  geometricMean,
  harmonicMean,
  minimum,
  type Aggregation,
} from './means';
import { weightedMedian } from './weighted-median';

const cells = fc.array(
  fc.record({
    value: fc.option(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { freq: 4 }),
    weight: fc.integer({ min: 1, max: 100 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** An aggregation of a column; equal weights unless said. */
function of(aggregation: Aggregation) {
  return (values: Column, weights: readonly number[] = values.map(() => 1)): number | null => {
    const figure = aggregation(figuresOf(values), Float64Array.from(weights));
    return Number.isNaN(figure) ? null : figure;
  };
}

const ALL = {
  minimum,
  harmonicMean,
  geometricMean,
  arithmeticMean,
  weightedMedian,
  quadratic: generalisedMean(2),
};

function near(one: number | null, other: number | null): void {
  expect(one === null).toBe(other === null);
  const size = Math.max(1, Math.abs(other ?? 0));
  expect(Math.abs((one ?? 0) - (other ?? 0)) / size).toBeLessThan(1e-9);
}

/** The code of a refusal that says something in words besides. */
function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof UndefinedFigure) return /\w \w/.test(error.message) ? error.code : '';
    throw error;
  }
  return undefined;
}

describe.each(Object.entries(ALL))('%s', (_, named) => {
  const aggregation = of(named);

  test('lies between the known values, whatever the weights’ sum, and skips the missing', () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 2, max: 50 }), (group, factor) => {
        const values = group.map(({ value }) => value);
        const weights = group.map(({ weight }) => weight);
        const given = aggregation(values, weights);
        const known = group.filter(({ value }) => value !== null);
        if (known.length === 0) return expect(given).toBeNull();
        const numbers = known.map(({ value }) => value ?? NaN);
        expect(given).toBeGreaterThanOrEqual(Math.min(...numbers) * (1 - 1e-9));
        expect(given).toBeLessThanOrEqual(Math.max(...numbers) * (1 + 1e-9));
        const renormalised = aggregation(
          numbers,
          known.map(({ weight }) => weight),
        );
        near(given, renormalised);
        return near(
          given,
          aggregation(
            values,
            weights.map((weight) => weight * factor),
          ),
        );
      }),
    );
  });

  test('never falls when a value rises', () => {
    fc.assert(
      fc.property(
        cells,
        fc.nat(),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (group, at, more) => {
          const weights = group.map(({ weight }) => weight);
          const before = group.map(({ value }) => value ?? 1);
          const after = before.map((value, i) => (i === at % before.length ? value + more : value));
          const rise = (aggregation(after, weights) ?? 0) - (aggregation(before, weights) ?? 0);
          expect(rise).toBeGreaterThanOrEqual(-1e-9 * Math.max(...after));
        },
      ),
    );
  });
});

test('a generalised mean is the others at their powers, and rises with its power', () => {
  fc.assert(
    fc.property(cells, (group) => {
      const values = group.map(({ value }) => value);
      const weights = group.map(({ weight }) => weight);
      near(of(generalisedMean(1))(values, weights), of(arithmeticMean)(values, weights));
      near(of(generalisedMean(-1))(values, weights), of(harmonicMean)(values, weights));
      const means = [-300, -1, 1, 2, 300].map((p) => of(generalisedMean(p))(values, weights) ?? 0);
      for (const [position, value] of means.slice(1).entries()) {
        expect(value).toBeGreaterThanOrEqual((means[position] ?? NaN) * (1 - 1e-9));
      }
    }),
  );
});

test('powers that overflow leave the mean between its values, in any order of them', () => {
  for (const values of [
    [1e-4, 1e4],
    [1e4, 1e-4],
  ]) {
    expect(of(generalisedMean(300))(values)).toBeCloseTo(1e4 * 2 ** (-1 / 300), 6);
    expect(of(generalisedMean(-300))(values)).toBeCloseTo(1e-4 * 2 ** (1 / 300), 12);
  }
});

test('a median between two values is their mean, also where the weights are no exact fractions', () => {
  expect(of(weightedMedian)([4, 1, 3, 2])).toBe(2.5);
  expect(of(weightedMedian)([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Array(10).fill(0.1))).toBe(5.5);
  expect(of(weightedMedian)([1, 2, 3], [5, 1, 1])).toBe(1);
  expect(of(weightedMedian)([null, null])).toBeNull();
});

test('where no mean is defined, the reason is given by its code', () => {
  expect(codeOf(() => of(geometricMean)([1, 0]))).toBe('not-positive');
  expect(codeOf(() => of(harmonicMean)([1, 0]))).toBe('not-positive');
  expect(codeOf(() => of(generalisedMean(0.5))([1, -1]))).toBe('not-positive');
  expect(codeOf(() => generalisedMean(0))).toBe('zero-power');
  expect(codeOf(() => generalisedMean(Infinity))).toBe('not-finite');
});

test('what weighs nothing takes no part', () => {
  expect(of(geometricMean)([0, 4], [0, 1])).toBeCloseTo(4, 12);
  expect(of(minimum)([0, 4], [0, 1])).toBe(4);
  expect(of(generalisedMean(-1))([0, 4], [0, 1])).toBeCloseTo(4, 12);
  expect(of(weightedMedian)([0, 4], [0, 1])).toBe(4);
  expect(of(arithmeticMean)([5, null], [0, 1])).toBeNull();
});

test('exactly the availability threshold is enough', () => {
  expect(of(withAvailability(2 / 3, arithmeticMean))([1, null, 3])).toBe(2);
  expect(of(withAvailability(0.67, arithmeticMean))([1, null, 3])).toBeNull();
});

test('a formula has no figure where one of its parts is missing', () => {
  expect(of(product)([2, 3, 4])).toBe(24);
  expect(of(ratio)([3, 4])).toBe(0.75);
  expect(of(difference)([10, 3, 4])).toBe(3);
  for (const formula of [product, ratio, difference]) expect(of(formula)([1, null])).toBeNull();
  expect(codeOf(() => of(ratio)([1, 0]))).toBe('zero-denominator');
});
