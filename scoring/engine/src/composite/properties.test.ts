import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digest } from '../dossier/digest';
import { parseTableMethod } from '../method/parse-table-method';
import { computeIndex } from './compute-index';

interface Drawn {
  readonly weights: readonly number[];
  readonly aggregation: unknown;
  readonly normalisation: unknown;
  readonly direction: 1 | -1;
}

const IDS = ['a', 'b', 'c'];

const AGGREGATIONS = [
  'weightedArithmetic',
  'weightedGeometric',
  'weightedHarmonic',
  'median',
  'minimum',
  { generalisedMean: 2 },
];

const SCALE_FREE = [
  { method: 'minMax', lower: 1, upper: 100 },
  { method: 'zScore', mean: 50, deviation: 1 },
  { method: 'rank' },
  { method: 'percentile' },
];

function methodOf({ weights, aggregation, normalisation, direction }: Drawn) {
  return parseTableMethod({
    id: 'index',
    version: '1',
    label: { fr: 'Indice', en: 'Index' },
    indicators: IDS.map((id) => ({ id, unit: '', direction })),
    normalisation,
    tree: {
      id: 'index',
      aggregation,
      children: IDS.map((indicator, at) => ({ indicator, weight: weights[at] })),
    },
  });
}

function tableOf(rows: readonly (readonly (number | null)[])[]) {
  return {
    units: rows.map((_, at) => `u${at}`),
    numbers: Object.fromEntries(IDS.map((id, at) => [id, rows.map((row) => row[at] ?? null)])),
  };
}

function scoresOf(drawn: Drawn, rows: readonly (readonly (number | null)[])[]) {
  return computeIndex(methodOf(drawn), tableOf(rows)).result.scores;
}

const value = fc.integer({ min: 1, max: 99 });
const rows = fc
  .array(fc.tuple(value, value, value), { minLength: 4, maxLength: 9 })
  .filter((table) => IDS.every((_, at) => new Set(table.map((row) => row[at])).size > 2));
const weight = fc.integer({ min: 1, max: 9 });
const drawn: fc.Arbitrary<Drawn> = fc.record({
  weights: fc.tuple(weight, weight, weight),
  aggregation: fc.constantFrom(...AGGREGATIONS),
  normalisation: fc.constantFrom(...SCALE_FREE),
  direction: fc.constantFrom(1, -1),
});

function expectSame(one: readonly (number | null)[], other: readonly (number | null)[]): void {
  for (const [at, score] of one.entries()) expect(other[at]).toBeCloseTo(score ?? NaN, 6);
}

describe('an index', () => {
  test('gives the same digest each time', () => {
    fc.assert(
      fc.property(drawn, rows, (choices, table) => {
        const once = (): string => digest(computeIndex(methodOf(choices), tableOf(table)));
        expect(once()).toBe(once());
      }),
      { numRuns: 20 },
    );
  });

  test('does not change with the unit of measure, where its normalisation is free of it', () => {
    fc.assert(
      fc.property(drawn, rows, fc.integer({ min: 1, max: 50 }), (choices, table, factor) => {
        const elsewhere = table.map(([a, b, c]) => [a * factor + 7, b, c / factor]);
        expectSame(scoresOf(choices, table), scoresOf(choices, elsewhere));
      }),
    );
  });

  test('does not change with the sum of a group’s weights', () => {
    fc.assert(
      fc.property(drawn, rows, fc.integer({ min: 2, max: 50 }), (choices, table, factor) => {
        const weights = choices.weights.map((each) => each * factor);
        expectSame(scoresOf(choices, table), scoresOf({ ...choices, weights }, table));
      }),
    );
  });

  test('leaves the weight of what is missing to the others', () => {
    fc.assert(
      fc.property(drawn, rows, (choices, table) => {
        const normalisation = { method: 'goalposts', lower: 0, upper: 100 };
        const [first = [1, 1, 1]] = table;
        const without = [[first[0] ?? 1, first[1] ?? 1, null], ...table.slice(1)];
        const [a = 1, b = 1] = choices.weights;
        const known = scoresOf({ ...choices, normalisation, direction: 1 }, without)[0];
        const alone = scoresOf(
          { ...choices, normalisation, direction: 1, weights: [a, b, 0] },
          table,
        )[0];
        expect(known).toBeCloseTo(alone ?? NaN, 9);
      }),
    );
  });

  test.each([
    { method: 'minMax', lower: 1, upper: 100 },
    { method: 'goalposts', lower: 0, upper: 120 },
  ])('never falls for a unit that gets better: $method', (normalisation) => {
    fc.assert(
      fc.property(
        drawn,
        rows,
        fc.nat(),
        fc.integer({ min: 1, max: 20 }),
        (choices, table, at, more) => {
          const place = at % table.length;
          const better = table.map((row, unit) =>
            unit === place ? [row[0] + choices.direction * more, row[1], row[2]] : row,
          );
          const before = scoresOf({ ...choices, normalisation }, table)[place] ?? NaN;
          const after = scoresOf({ ...choices, normalisation }, better)[place] ?? NaN;
          expect(after).toBeGreaterThanOrEqual(before - 1e-9);
        },
      ),
    );
  });
});
