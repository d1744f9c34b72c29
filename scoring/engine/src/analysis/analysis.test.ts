import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UndefinedFigure } from '../missing/undefined-figure';
import { averageRanks } from './average-ranks';
import { compareMethods } from './compare-methods';
import { cronbachAlpha } from './cronbach-alpha';
import { principalComponents } from './principal-components';
import { rankDescending } from './rank-descending';
import { removeOne } from './remove-one';
import { statisticsOf } from './statistics';
import { strengthsAndWeaknesses } from './strengths-and-weaknesses';
import { suspiciousInGroup, suspiciousOfSize } from './suspicious-correlations';

/** A refusal by its code, in words besides. */
const code = (name: string): unknown =>
  expect.objectContaining({ code: name, message: expect.stringMatching(/\w \w/) });

const tables = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: width, maxLength: width }), {
      minLength: 3,
      maxLength: 12,
    }),
  )
  .map((rows) => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0)));
const spreadTables = tables.filter((columns) =>
  columns.every((column) => new Set(column).size > 1),
);

test('a column is described by its known values', () => {
  const { flags, ...figures } = statisticsOf([1, 2, null, 4, 0, 4]);
  expect(flags).toEqual([]);
  expect(figures).toMatchObject({ min: 0, max: 4, median: 2, known: 5, nonZero: 4, distinct: 4 });
  expect(figures.mean).toBeCloseTo(2.2, 14);
  expect(figures.deviation).toBeCloseTo(Math.sqrt(12.8 / 4), 14);
  expect(statisticsOf(Float64Array.of(1, 2, NaN, 4, 0, 4))).toEqual({ flags, ...figures });
});

test.each([
  [
    'fewKnown',
    [...new Array<null>(36).fill(null), ...Array.from({ length: 64 }, (_, at) => at + 1)],
  ],
  [
    'fewNonZero',
    [...new Array<number>(51).fill(0), ...Array.from({ length: 49 }, (_, at) => at + 1)],
  ],
  ['fewDistinct', Array.from({ length: 100 }, (_, at) => 1 + (at % 49))],
  ['outliers', [...Array.from({ length: 99 }, (_, at) => at + 1), 10_000]],
])('%s is flagged beyond its limit', (flag, column) => {
  expect(statisticsOf(column).flags).toContain(flag);
});

test('at its limit nothing is flagged', () => {
  const known = [
    ...new Array<null>(35).fill(null),
    ...Array.from({ length: 65 }, (_, at) => at + 1),
  ];
  const nonZero = [
    ...new Array<number>(50).fill(0),
    ...Array.from({ length: 50 }, (_, at) => at + 1),
  ];
  const distinct = Array.from({ length: 100 }, (_, at) => 1 + (at % 50));
  for (const column of [known, nonZero, distinct]) expect(statisticsOf(column).flags).toEqual([]);
});

test('the shares that are flagged are of all units, as in COINr’s code', () => {
  const column = [
    ...new Array<null>(30).fill(null),
    ...Array.from({ length: 70 }, (_, at) => at % 49),
  ];
  expect(statisticsOf(column).distinct / 70).toBeGreaterThan(0.5);
  expect(statisticsOf(column).flags).toEqual(['fewDistinct']);
});

test('outliers are flagged only beyond both limits, which can be moved', () => {
  const column = [...Array.from({ length: 20 }, (_, at) => at + 1), 100, 200];
  const { skewness, kurtosis } = statisticsOf(column);
  expect(skewness).toBeGreaterThan(2);
  expect(kurtosis).toBeGreaterThan(3.5);
  const at = { skewness: skewness ?? NaN, kurtosis: kurtosis ?? NaN };
  const flagged = (shape: typeof at): boolean =>
    statisticsOf(column, { shape }).flags.includes('outliers');
  expect(flagged({ ...at, skewness: 2 })).toBe(false);
  expect(flagged({ ...at, kurtosis: 3.5 })).toBe(false);
  expect(flagged({ skewness: 2, kurtosis: 3.5 })).toBe(true);
  expect(statisticsOf(column.map((value) => -value)).flags).toEqual(['outliers']);
});

test('a single value has no deviation and no shape; no value at all is refused', () => {
  expect(statisticsOf([3])).toMatchObject({ deviation: null, skewness: null, kurtosis: null });
  expect(statisticsOf([3]).flags).toEqual([]);
  expect(statisticsOf([1, 3]).deviation).toBeCloseTo(Math.SQRT2, 14);
  expect(() => statisticsOf([null, null])).toThrow(code('nothing-available'));
});

test('eigenvalues fall, add to the number of columns, and their loadings remake the correlations', () => {
  fc.assert(
    fc.property(spreadTables, (columns) => {
      const components = principalComponents(columns);
      const eigenvalues = components.map(({ eigenvalue }) => eigenvalue);
      expect([...eigenvalues].sort((one, other) => other - one)).toEqual(eigenvalues);
      expect(eigenvalues.reduce((sum, value) => sum + value, 0)).toBeCloseTo(columns.length, 8);
      for (const at of columns.keys()) {
        const length = components.reduce(
          (sum, { loadings }) => sum + (loadings[at] ?? NaN) ** 2,
          0,
        );
        expect(length).toBeCloseTo(1, 8);
      }
      for (const { share, eigenvalue } of components) {
        expect(share).toBeCloseTo(eigenvalue / columns.length, 12);
        expect(eigenvalue).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('two columns that agree explain 1 + r together, and 1 − r apart', () => {
  const [first, second] = principalComponents([
    [1, 2, 3],
    [2, 1, 3],
  ]);
  expect(first?.eigenvalue).toBeCloseTo(1.5, 12);
  expect(second?.eigenvalue).toBeCloseTo(0.5, 12);
  for (const weight of first?.rotation ?? []) expect(weight).toBeCloseTo(Math.SQRT1_2, 12);
  expect(first?.loadings[0]).toBeCloseTo(Math.sqrt(0.75), 12);
});

test('two units are enough for components, one or a column without spread is not', () => {
  const shares = principalComponents([
    [1, 2],
    [3, 7],
  ]).map(({ share }) => share);
  expect(shares[0]).toBeCloseTo(1, 12);
  expect(shares[1]).toBeCloseTo(0, 12);
  expect(() => principalComponents([[1], [3]])).toThrow(code('nothing-available'));
  const flatColumns = [
    [1, 2],
    [3, 3],
  ];
  expect(() => principalComponents(flatColumns)).toThrow(code('no-range'));
});

test('Cronbach’s α is 1 for the same column twice, and k² · mean covariance over their sum', () => {
  expect(
    cronbachAlpha([
      [1, 4, 2],
      [1, 4, 2],
    ]),
  ).toBeCloseTo(1, 12);
  // Covariances: var 1, var 4, cov 1 → (2² · 1) / (1 + 4 + 2 · 1).
  expect(
    cronbachAlpha([
      [1, 2, 3],
      [2, 6, 4],
    ]),
  ).toBeCloseTo(4 / 7, 12);
});

test('α does not feel a common change of unit, nor the columns’ order', () => {
  fc.assert(
    fc.property(spreadTables, (columns) => {
      const varies =
        new Set(
          (columns[0] ?? []).map((_, unit) =>
            columns.reduce((sum, column) => sum + (column[unit] ?? NaN), 0),
          ),
        ).size > 1;
      fc.pre(varies);
      const alpha = cronbachAlpha(columns);
      const scaled = columns.map((column) => column.map((value) => 4 * value + 3));
      expect(cronbachAlpha(scaled.reverse()) / alpha || 1).toBeCloseTo(1, 6);
      expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test('α takes the units that know all, and is refused where it says nothing', () => {
  expect(
    cronbachAlpha([
      [1, 2, 3, null],
      [2, 6, 4, 90],
    ]),
  ).toBeCloseTo(4 / 7, 12);
  expect(() => cronbachAlpha([[1, 2, 3]])).toThrow(code('not-defined'));
  expect(() =>
    cronbachAlpha([
      [1, null],
      [1, 2],
    ]),
  ).toThrow(code('nothing-available'));
  expect(() =>
    cronbachAlpha([
      [1, 2],
      [2, 1],
    ]),
  ).toThrow(code('no-range'));
});

const rising = { id: 'rising', values: [1, 2, 3, 4, 5] };
const nearly = { id: 'nearly', values: [1, 2, 3, 5, 5] };
const falling = { id: 'falling', values: [5, 4, 3, 2, 1] };
const apart = { id: 'apart', values: [1, 4, 2, 3, 2] };
const flat = { id: 'flat', values: [2, 2, 2, 2, 2] };

test('in a group the pairs that say the same or pull apart are named, each once', () => {
  const named = suspiciousInGroup([rising, nearly, apart, flat, falling]).map((pair) => ({
    ...pair,
    correlation: Math.round(pair.correlation * 100) / 100,
  }));
  expect(named).toEqual([
    { reason: 'redundant', one: 'rising', other: 'nearly', correlation: 0.97 },
    { reason: 'opposed', one: 'rising', other: 'falling', correlation: -1 },
    { reason: 'opposed', one: 'nearly', other: 'falling', correlation: -0.97 },
    { reason: 'opposed', one: 'apart', other: 'falling', correlation: -0.14 },
  ]);
});

test('the limits of a group can be moved, and belong to what is allowed', () => {
  const pair = [rising, falling];
  expect(suspiciousInGroup(pair, { opposed: -1, redundant: 1 })).toEqual([]);
  expect(suspiciousInGroup([rising, flat], { opposed: 0.5 })).toEqual([]);
  expect(suspiciousInGroup(pair, { opposed: -1 })[0]?.reason).toBe('redundant');
  expect(suspiciousInGroup([rising, nearly], { kind: 'kendall', redundant: 0.95 })).toEqual([]);
  expect(suspiciousInGroup([rising, apart], { redundant: 0.1 })[0]?.reason).toBe('redundant');
});

test('an indicator that follows a denominator, either way, is suspected of size', () => {
  const found = suspiciousOfSize([rising, apart, falling], [nearly]);
  expect(found.map(({ reason, one, other }) => [reason, one, other])).toEqual([
    ['size', 'rising', 'nearly'],
    ['size', 'falling', 'nearly'],
  ]);
  expect(suspiciousOfSize([rising], [falling, flat], { size: 1 })).toEqual([]);
});

const profile = [
  { id: 'best', values: [9, 1, 2, 3] },
  { id: 'worst', values: [0, 1, 2, 3] },
  { id: 'second', values: [3, 3, 2, 9] },
  { id: 'unknown', values: [null, 1, 2, 3] },
  { id: 'coarse', values: [1, 1, 1, null] },
];

test('a unit’s strengths are where it ranks best, its weaknesses where it ranks worst', () => {
  const { strengths, weaknesses } = strengthsAndWeaknesses(profile, 0, { most: 2 });
  expect(strengths).toEqual([
    { id: 'best', rank: 1, of: 4, value: 9 },
    { id: 'coarse', rank: 1, of: 3, value: 1 },
  ]);
  expect(weaknesses).toEqual([
    { id: 'worst', rank: 4, of: 4, value: 0 },
    { id: 'second', rank: 2, of: 4, value: 3 },
  ]);
});

test('indicators with few distinct values can be left out; five of each are shown', () => {
  const all = strengthsAndWeaknesses(profile, 0, { leastDistinct: 0.5 });
  expect(all.strengths.map(({ id }) => id)).toEqual(['best', 'second', 'worst']);
  const many = Array.from({ length: 9 }, (_, at) => ({ id: String(at), values: [at, 4] }));
  expect(strengthsAndWeaknesses(many, 0).strengths).toHaveLength(5);
  expect(strengthsAndWeaknesses(many, 0).weaknesses.map(({ id }) => id)).toEqual([
    '0',
    '1',
    '2',
    '3',
    '4',
  ]);
  expect(() => strengthsAndWeaknesses(profile, 4)).toThrow(code('out-of-bounds'));
});

test('at the limit of distinct values an indicator stays, without a value it is not shown', () => {
  const halves = [
    { id: 'halves', values: [1, 1, 2, 2] },
    { id: 'unknown', values: [null, 1, 2, 3] },
  ];
  const { strengths, weaknesses } = strengthsAndWeaknesses(halves, 0, { leastDistinct: 0.5 });
  const standing = { id: 'halves', rank: 3, of: 4, value: 1 };
  expect([strengths, weaknesses]).toEqual([[standing], [standing]]);
});

test('where less is better the least is a strength, and its own value is shown', () => {
  const columns = [{ id: 'waste', direction: -1 as const, values: [1, 5, 9] }];
  const standing = { id: 'waste', rank: 1, of: 3, value: 1 };
  expect(strengthsAndWeaknesses(columns, 0).strengths).toEqual([standing]);
});

test('ranks go from the highest, ties take the smallest, and missing has none', () => {
  expect([...rankDescending(Float64Array.of(5, 9, 5, NaN, 1))]).toEqual([2, 1, 2, NaN, 4]);
});

test('ranks that are averaged go from the lowest, and ties share the mean of theirs', () => {
  expect(averageRanks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]);
  expect(averageRanks([3, 3, 3])).toEqual([2, 2, 2]);
});

test('what is removed is weighed by how far the ranks move without it', () => {
  const found = removeOne(['much', 'nothing', 'all'], Float64Array.of(1, 2, 3), (element) => {
    if (element === 'all') throw new UndefinedFigure('nothing-available', 'no indicator is left');
    return element === 'much' ? Float64Array.of(3, 2, 1) : Float64Array.of(1, 2, 3);
  });
  expect(found).toEqual([
    { id: 'much', rankShift: 4 / 3 },
    { id: 'nothing', rankShift: 0 },
    { id: 'all', rankShift: null },
  ]);
  const fault = (): never => {
    throw new TypeError('a fault');
  };
  expect(() => removeOne(['one'], Float64Array.of(1), fault)).toThrow(TypeError);
});

test('two methods are compared unit by unit, over the units of both', () => {
  const one = { units: ['a', 'b', 'c'], scores: Float64Array.of(30, 20, 10) };
  const other = { units: ['c', 'b', 'd'], scores: Float64Array.of(5, 4, NaN) };
  const { units, rankShift, spearman, kendall } = compareMethods(one, other);
  const missing = { other: null, change: null };
  expect(units).toEqual([
    { unit: 'a', score: { one: 30, ...missing }, rank: { one: 1, ...missing } },
    { unit: 'b', score: { one: 20, other: 4, change: -16 }, rank: { one: 2, other: 2, change: 0 } },
    { unit: 'c', score: { one: 10, other: 5, change: -5 }, rank: { one: 3, other: 1, change: -2 } },
    { unit: 'd', score: { one: null, ...missing }, rank: { one: null, ...missing } },
  ]);
  expect(rankShift).toBe(1);
  expect([spearman, kendall]).toEqual([-1, -1]);
});

// Source: scipy 1.17.1, stats.spearmanr and kendalltau (variant b).
test('two methods agree by the order of their scores, in two measures', () => {
  const units = [...'abcdefghij'];
  const one = { units, scores: Float64Array.of(1, 2, 2, 3, 5, 8, 13, 4, 4, 4) };
  const other = { units, scores: Float64Array.of(2, 1, 4, 4, 3, 9, 7, 7, 1, 4) };
  const { spearman, kendall } = compareMethods(one, other);
  expect(spearman).toBeCloseTo(0.579940153602944, 14);
  expect(kendall).toBeCloseTo(0.44447831849231534, 14);
});

test('ranks that are given stand; methods without a common unit have no shift', () => {
  const one = { units: ['a'], scores: Float64Array.of(1), ranks: Float64Array.of(7) };
  const other = { units: ['b'], scores: Float64Array.of(1) };
  expect(compareMethods(one, one)).toMatchObject({ rankShift: 0, units: [{ rank: { one: 7 } }] });
  expect(compareMethods(one, other)).toMatchObject({ rankShift: null, spearman: null });
});

test('a method compared with itself changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), (scores) => {
      const method = {
        units: scores.map((_, at) => String(at)),
        scores: Float64Array.from(scores),
      };
      const { units, rankShift } = compareMethods(method, method);
      expect(rankShift).toBe(0);
      for (const { score, rank } of units) expect([score.change, rank.change]).toEqual([0, 0]);
    }),
  );
});
