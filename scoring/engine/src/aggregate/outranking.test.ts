import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { figuresOf, type Column } from '../missing/column';
import { bordaCount, condorcetWinner, pairwiseCounts } from './ballots';
import { KEMENY_MOST_UNITS, kemenyOrder, kemenyScore } from './kemeny';
import { copeland, dominanceShare, duel, outrankingMatrix } from './outranking';

/** The matrix of units whose figures have these weights; equal unless said. */
function matrixOf(units: readonly Column[], weights?: readonly number[]): number[][] {
  const given = weights ?? (units[0] ?? []).map(() => 1);
  const sum = given.reduce((total, weight) => total + weight, 0);
  return outrankingMatrix(
    units.map(figuresOf),
    Float64Array.from(given, (weight) => weight / sum),
  );
}

const table = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([units, indicators]) =>
    fc.record({
      units: fc.array(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: indicators, maxLength: indicators }),
        {
          minLength: units,
          maxLength: units,
        },
      ),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), {
        minLength: indicators,
        maxLength: indicators,
      }),
    }),
  );

test('the two supports of a pair add to 1, and duels won to duels lost', () => {
  fc.assert(
    fc.property(table, ({ units, weights }) => {
      const matrix = matrixOf(units, weights);
      for (const [one, row] of matrix.entries()) {
        for (const [other, weight] of row.entries()) {
          expect(weight + (matrix[other]?.[one] ?? 0)).toBeCloseTo(one === other ? 0 : 1, 12);
        }
      }
      expect(copeland(matrix).reduce((sum, duels) => sum + duels, 0)).toBe(0);
    }),
  );
});

test('a missing value speaks for neither, so the sum shrinks', () => {
  const matrix = matrixOf([
    [1, 2, null],
    [2, 2, 3],
  ]);
  expect(matrix[0]?.[1]).toBeCloseTo(1 / 6, 12);
  expect(matrix[1]?.[0]).toBeCloseTo(1 / 2, 12);
  expect(copeland(matrix)).toEqual([-1, 0]);
});

test('a unit above all others everywhere dominates them', () => {
  const matrix = matrixOf([
    [3, 3],
    [1, 2],
    [2, 1],
  ]);
  expect(dominanceShare(matrix)).toBeCloseTo(2 / 3, 12);
  expect(copeland(matrix)).toEqual([2, -1, -1]);
});

test('the figures of the reference package on its own example', () => {
  const matrix = matrixOf([
    [1, 3, 2],
    [2, 2, 3],
    [3, 1, 1],
    [4, 5, 4],
  ]);
  expect(matrix[1]?.[0]).toBeCloseTo(2 / 3, 12);
  expect(matrix[2]?.[0]).toBeCloseTo(1 / 3, 12);
  expect(matrix[3]?.[0]).toBeCloseTo(1, 12);
  expect(dominanceShare(matrix)).toBe(3 / 6);
  expect(
    copeland(
      matrixOf([
        [1, 2],
        [2, 1],
      ]),
    ),
  ).toEqual([0, 0]);
});

test('no other order has a greater Kemeny score', () => {
  fc.assert(
    fc.property(table, ({ units, weights }) => {
      const matrix = matrixOf(units, weights);
      const best = kemenyScore(matrix, kemenyOrder(matrix));
      for (const order of orders([...units.keys()])) {
        expect(kemenyScore(matrix, order)).toBeLessThanOrEqual(best + 1e-9);
      }
    }),
    { numRuns: 30 },
  );
});

test('of orders that are equal, the units’ own comes first', () => {
  const cycle = [
    [0, 2, 1],
    [1, 0, 2],
    [2, 1, 0],
  ];
  expect(kemenyOrder(cycle)).toEqual([0, 1, 2]);
  expect(kemenyOrder([])).toEqual([]);
});

test('a set too large to be solved is refused', () => {
  const even = Array.from({ length: KEMENY_MOST_UNITS + 1 }, (_, row) =>
    Array.from({ length: KEMENY_MOST_UNITS + 1 }, (__, column) => (row === column ? 0 : 1)),
  );
  expect(() => kemenyOrder(even)).toThrow(
    expect.objectContaining({
      code: 'too-many-units',
      message: expect.stringContaining(`${KEMENY_MOST_UNITS} units`),
    }),
  );
});

test('a duel that is even to the last place is even, and an even duel has no winner', () => {
  expect([0.5 + 1e-15, 0.5 - 1e-15, 0.6, 0.2].map(duel)).toEqual([0, 0, 1, -1]);
  expect(
    condorcetWinner([
      [0, 2],
      [2, 0],
    ]),
  ).toBeNull();
});

test('without a ballot nobody has a point', () => {
  expect(bordaCount([])).toEqual(new Map());
});

test.each([
  ['lengths-differ', () => kemenyOrder([[0, 1], [0]])],
  [
    'not-finite',
    () =>
      kemenyOrder([
        [0, NaN],
        [1, 0],
      ]),
  ],
  ['not-finite', () => matrixOf([[NaN], [1]])],
  [
    'lengths-differ',
    () =>
      bordaCount([
        { count: 1, order: ['a', 'b'] },
        { count: 1, order: ['a'] },
      ]),
  ],
  ['lengths-differ', () => pairwiseCounts([{ count: 1, order: ['a', 'a'] }], ['a', 'b'])],
  ['lengths-differ', () => pairwiseCounts([{ count: 1, order: ['a', 'b', 'b'] }], ['a', 'b'])],
  ['lengths-differ', () => pairwiseCounts([{ count: 1, order: ['a', 'c'] }], ['a', 'b'])],
  ['lengths-differ', () => matrixOf([[1], [1, 2]])],
  ['nothing-available', () => dominanceShare([[0]])],
])('what says nothing of a pair is refused in words: %s', (code, act) => {
  expect(act).toThrow(expect.objectContaining({ code, message: expect.stringMatching(/\w \w/) }));
});

function orders(units: readonly number[]): number[][] {
  if (units.length === 0) return [[]];
  return units.flatMap((unit) =>
    orders(units.filter((other) => other !== unit)).map((order) => [unit, ...order]),
  );
}
