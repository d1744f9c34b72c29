import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { correlation } from '../analysis/correlation';
import type { Column } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { benchmarkOf, benefitOfTheDoubt } from './benefit-of-the-doubt';
import type { WeightedNode } from './effective-weights';
import { effectiveWeights } from './effective-weights';
import { principalComponents } from '../analysis/principal-components';
import { factorWeights } from './factor-weights';
import { optimisedWeights } from './optimised-weights';
import { pcaWeights } from './pca-weights';
import { varimax } from './varimax';

const code = (name: string): unknown =>
  expect.objectContaining({ code: name, message: expect.stringMatching(/\w \w/) });

/** Columns without a common value, whose correlations are all defined. */
const spreadColumns = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: width, maxLength: width }), {
      minLength: 4,
      maxLength: 12,
    }),
  )
  .map((rows) => (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0)))
  .filter((columns) => columns.every((column) => new Set(column).size > 1));

test('PCA weights are a unit vector with a sum ≥ 0, and do not feel the columns’ units', () => {
  fc.assert(
    fc.property(spreadColumns, fc.integer({ min: 2, max: 9 }), (columns, factor) => {
      const weights = pcaWeights(columns);
      expect(Math.hypot(...weights)).toBeCloseTo(1, 10);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeGreaterThanOrEqual(0);
      const doubled = columns.map((column) => column.map((value) => value * 2 ** factor + 8));
      const again = pcaWeights(doubled);
      const gaps = weights.map((weight, at) => Math.abs(weight - (again[at] ?? NaN)));
      // Where two components explain the same, either is the first.
      const { length } = columns;
      fc.pre(length > 2 || Math.abs(correlation(columns[0] ?? [], columns[1] ?? []) ?? 0) > 1e-6);
      fc.pre(Math.max(...gaps) < 1e-6 || length === 2);
      expect(Math.max(...gaps)).toBeLessThan(1e-6);
    }),
  );
});

test('two columns weigh 1/√2 each, by PCA; half each, by factors', () => {
  const columns = [
    [1, 2, 3, 4],
    [10, 30, 20, 50],
  ];
  for (const weight of pcaWeights(columns)) expect(weight).toBeCloseTo(Math.SQRT1_2, 12);
  for (const weight of factorWeights(columns)) expect(weight).toBeCloseTo(0.5, 12);
});

test('units that miss a value are left out of PCA weights; columns without spread are refused', () => {
  const one: Column = [1, 2, null, 4, 3];
  const other: Column = [2, 1, 100, 4, 3];
  const third: Column = [1, 1, 7, 2, 5];
  const known = [one, other, third].map((column) => column.filter((_, at) => at !== 2));
  expect(pcaWeights([one, other, third])).toEqual(pcaWeights(known));
  expect(() => pcaWeights([one, [1, 1, 2, 1, 1]])).toThrow(code('no-range'));
  expect(() =>
    pcaWeights([
      [1, null],
      [null, 2],
    ]),
  ).toThrow(code('nothing-available'));
  expect(() => pcaWeights([[1, 2], [1]])).toThrow(code('lengths-differ'));
  expect(() =>
    pcaWeights([
      [1, NaN],
      [1, 2],
    ]),
  ).toThrow(code('not-finite'));
});

test('factor weights add to 1 and none is negative', () => {
  fc.assert(
    fc.property(spreadColumns, (columns) => {
      const weights = factorWeights(columns);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('varimax turns: each row keeps its length, and two clean factors are found again', () => {
  const [cosine, sine] = [0.8, 0.6];
  const turned = varimax([
    [cosine, sine],
    [0.5 * cosine, 0.5 * sine],
    [-0.7 * sine, 0.7 * cosine],
    [0, 0],
  ]);
  const sizes = turned.map((row) => row.map(Math.abs).sort((x, y) => y - x));
  [1, 0.5, 0.7, 0].forEach((length, at) => {
    expect(sizes[at]?.[0]).toBeCloseTo(length, 6);
    expect(sizes[at]?.[1]).toBeCloseTo(0, 6);
  });
});

test('varimax leaves the middle between two clean factors, where its slope is 0', () => {
  const turned = varimax([
    [0.6, 0.6],
    [0.8, 0.8],
    [0.5, -0.5],
  ]);
  for (const row of turned) expect(Math.min(...row.map(Math.abs))).toBeCloseTo(0, 12);
});

test('no other turn of two factors spreads their squared loadings more', () => {
  const loading = fc.integer({ min: -99, max: 99 }).filter((value) => value !== 0);
  const rows = fc.array(fc.tuple(loading, loading), { minLength: 2, maxLength: 8 });
  const spreadOf = (turned: readonly (readonly number[])[]): number => {
    const lengths = turned.map((row) => row.reduce((sum, x) => sum + x * x, 0) || 1);
    return [0, 1].reduce((total, factor) => {
      const squares = turned.map((row, at) => (row[factor] ?? NaN) ** 2 / (lengths[at] ?? NaN));
      const mean = squares.reduce((sum, x) => sum + x, 0) / squares.length;
      return total + squares.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    }, 0);
  };
  fc.assert(
    fc.property(rows, fc.double({ min: 0, max: Math.PI, noNaN: true }), (table, angle) => {
      const elsewhere = table.map(([x, y]) => [
        x * Math.cos(angle) + y * Math.sin(angle),
        y * Math.cos(angle) - x * Math.sin(angle),
      ]);
      expect(spreadOf(varimax(table))).toBeGreaterThanOrEqual(spreadOf(elsewhere) - 1e-9);
    }),
  );
});

test('balanced weights bring the correlations to the importances', () => {
  const columns = [
    [1, 5, 2, 8, 3, 9, 4, 7],
    [2, 1, 4, 3, 8, 5, 7, 6],
    [9, 1, 2, 3, 2, 4, 1, 8],
  ];
  const { weights, correlations } = optimisedWeights(columns, {
    purpose: 'balance',
    importances: [1, 2, 1],
    tolerance: 0.01,
  });
  const sum = correlations.reduce((total, value) => total + value, 0);
  expect(weights.reduce((total, value) => total + value, 0)).toBeCloseTo(1, 12);
  [0.25, 0.5, 0.25].forEach((share, at) =>
    expect((correlations[at] ?? NaN) / sum).toBeCloseTo(share, 2),
  );
});

test('infomax correlates at least as much as equal weights do', () => {
  fc.assert(
    fc.property(spreadColumns, (columns) => {
      let found;
      try {
        found = optimisedWeights(columns, { purpose: 'infomax', tolerance: 1e-4 });
      } catch (error) {
        if (error instanceof UndefinedFigure && error.code === 'not-defined') return;
        throw error;
      }
      const means = (columns[0] ?? []).map((_, unit) =>
        columns.reduce((sum, column) => sum + (column[unit] ?? NaN), 0),
      );
      const equal = columns.reduce((sum, column) => sum + (correlation(column, means) ?? NaN), 0);
      const optimised = found.correlations.reduce((sum, value) => sum + value, 0);
      expect(optimised).toBeGreaterThanOrEqual(equal - 1e-9);
    }),
  );
});

test('what is already balanced stays as it is', () => {
  const { weights } = optimisedWeights(
    [
      [1, 2, 3],
      [3, 1, 2],
    ],
    { purpose: 'balance' },
  );
  expect(weights).toEqual([0.5, 0.5]);
});

test('infomax starts from the given weights; a missing value leaves the mean to the others', () => {
  const columns: Column[] = [
    [1, null, 3, 9],
    [2, 5, 1, 4],
  ];
  const started = optimisedWeights(columns, {
    purpose: 'infomax',
    weights: [3, 1],
    mostEvaluations: 0,
  });
  expect(started.weights).toEqual([0.75, 0.25]);
  expect(started.converged).toBe(false);
  const means = [1.25, 5, 2.5, 7.75];
  expect(started.correlations).toEqual(columns.map((column) => correlation(column, means)));
});

test('weights that give no correlation, or are too few, are refused', () => {
  const flat = [
    [1, 2],
    [2, 1],
  ];
  expect(() => optimisedWeights(flat, { purpose: 'infomax' })).toThrow(code('not-defined'));
  expect(() => optimisedWeights(flat, { purpose: 'balance', importances: [1] })).toThrow(
    code('lengths-differ'),
  );
});

const values = fc.integer({ min: 0, max: 100 });
const scoreTables = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc
    .array(fc.array(values, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 9 })
    .filter((rows) => (rows[0] ?? []).every((_, at) => rows.some((row) => (row[at] ?? 0) > 0)))
    .map((rows) => ({
      rows,
      columns: (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0)),
    })),
);

test('in doubt no unit passes 1, each has its best, and somebody reaches it', () => {
  fc.assert(
    fc.property(scoreTables, ({ rows, columns }) => {
      const benchmark = benchmarkOf(columns);
      const found = rows.map((row) => benefitOfTheDoubt(row, benchmark));
      expect(Math.max(...found.map(({ score }) => score))).toBeCloseTo(1, 8);
      for (const [at, { weights, score }] of found.entries()) {
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        const scores = rows.map((row) =>
          row.reduce((sum, value, column) => sum + value * (weights[column] ?? NaN), 0),
        );
        expect(scores[at]).toBe(score);
        expect(Math.max(...scores)).toBeLessThanOrEqual(1 + 1e-8);
        // Any other unit's weights are allowed to this one too, and do it no more good.
        for (const other of found) {
          const lent = (rows[at] ?? []).reduce(
            (sum, value, column) => sum + value * (other.weights[column] ?? NaN),
            0,
          );
          expect(lent).toBeLessThanOrEqual(score + 1e-8);
        }
      }
    }),
  );
});

test('in doubt the columns’ units do not matter', () => {
  fc.assert(
    fc.property(scoreTables, fc.integer({ min: -9, max: 9 }), ({ rows, columns }, power) => {
      const scaled = columns.map((column, at) =>
        column.map((value) => (at === 0 ? value * 2 ** power : value)),
      );
      for (const row of rows) {
        const again = row.map((value, at) => (at === 0 ? value * 2 ** power : value));
        expect(benefitOfTheDoubt(again, benchmarkOf(scaled)).score).toBe(
          benefitOfTheDoubt(row, benchmarkOf(columns)).score,
        );
      }
    }),
  );
});

test('between two rivals a third is measured on the line between them', () => {
  const benchmark = benchmarkOf([
    [4, 2, 2, 1],
    [1, 2, 3, 1],
  ]);
  // Of (4,1), (2,2), (2,3), (1,1) only the first and third are not surpassed.
  expect(benchmark).toEqual([
    [4, 1],
    [2, 3],
  ]);
  expect(benefitOfTheDoubt([2, 2], benchmark).score).toBeCloseTo(0.8, 10);
  expect(benefitOfTheDoubt([2, 2], benchmark).weights[0]).toBeCloseTo(0.2, 10);
  expect(benefitOfTheDoubt([1, 1], benchmark).score).toBeCloseTo(0.4, 10);
});

test('bounds on shares hold, cost the score, and leave nothing where they cannot be met', () => {
  const benchmark = [
    [4, 1],
    [2, 3],
  ];
  const { weights, score } = benefitOfTheDoubt([4, 1], benchmark, { least: 0.3, most: 0.6 });
  const shares = [4 * (weights[0] ?? NaN), weights[1] ?? NaN].map((part) => part / score);
  expect(score).toBeLessThan(1);
  expect(shares[0]).toBeCloseTo(0.6, 8);
  expect(shares[1]).toBeCloseTo(0.4, 8);
  const even = benefitOfTheDoubt([2, 3], benchmark, { least: 0.5 });
  expect(2 * (even.weights[0] ?? NaN)).toBeCloseTo(even.score / 2, 8);
  expect(benefitOfTheDoubt([4, 0], benchmark, { least: 0.1 }).score).toBe(0);
});

test('a unit that misses a value is no benchmark; wrong values are refused', () => {
  expect(
    benchmarkOf([
      [9, 1],
      [null, 1],
    ]),
  ).toEqual([[1, 1]]);
  expect(() => benchmarkOf([[1, -1]])).toThrow(code('out-of-bounds'));
  expect(() => benefitOfTheDoubt([-1], [[1]])).toThrow(code('out-of-bounds'));
  expect(() => benefitOfTheDoubt([1, 1], [[1]])).toThrow(code('lengths-differ'));
  expect(() => benefitOfTheDoubt([1, 1], [[1, 0]])).toThrow(code('out-of-bounds'));
  expect(() => benchmarkOf([new Array<number>(20_001).fill(1)])).toThrow(code('too-many-units'));
});

const trees: fc.Arbitrary<WeightedNode[]> = fc.letrec<{ group: WeightedNode[] }>((tie) => ({
  group: fc.array(
    fc.record(
      {
        id: fc.string(),
        weight: fc.integer({ min: 1, max: 9 }),
        children: fc.option(tie('group'), { nil: undefined, maxDepth: 4 }),
      },
      { requiredKeys: ['id', 'weight'] },
    ) as fc.Arbitrary<WeightedNode>,
    { minLength: 1, maxLength: 4 },
  ),
})).group;

test('effective weights of the leaves add to 1, and a parent’s to its children’s', () => {
  fc.assert(
    fc.property(trees, (children) => {
      const weights = effectiveWeights(children);
      let at = 0;
      const walk = (nodes: readonly WeightedNode[], level: number): number => {
        let sum = 0;
        for (const node of nodes) {
          const own = weights[at];
          at += 1;
          expect(own).toMatchObject({ id: node.id, level });
          sum += own?.weight ?? NaN;
          if (node.children)
            expect(walk(node.children, level + 1)).toBeCloseTo(own?.weight ?? NaN, 12);
        }
        return sum;
      };
      expect(walk(children, 1)).toBeCloseTo(1, 12);
      expect(at).toBe(weights.length);
    }),
  );
});

test('an effective weight is the product of the shares up to the root', () => {
  const tree = [
    {
      id: 'a',
      weight: 3,
      children: [
        { id: 'a1', weight: 1 },
        { id: 'a2', weight: 4 },
      ],
    },
    { id: 'b', weight: 1 },
  ];
  expect(effectiveWeights(tree)).toEqual([
    { id: 'a', level: 1, weight: 0.75 },
    { id: 'a1', level: 2, weight: 0.15 },
    { id: 'a2', level: 2, weight: 0.6 },
    { id: 'b', level: 1, weight: 0.25 },
  ]);
  expect(() => effectiveWeights([{ id: 'a', weight: 0 }])).toThrow(code('weights-sum-to-zero'));
});

test('so many factors are retained as are strong, and as together explain enough', () => {
  // Two pairs of columns that go together, the pairs apart: two eigenvalues above 1.
  const pairs = [
    [1, 2, 3, 4, 5, 6, 7, 8],
    [1, 2, 3, 4, 5, 6, 8, 7],
    [3, 8, 1, 6, 2, 7, 4, 5],
    [3, 8, 1, 6, 2, 7, 5, 4],
  ];
  expect(factorWeights(pairs)).toEqual(factorWeights(pairs, 2));
  // One eigenvalue above 1 explains half: a second one is needed to pass three fifths.
  const half = [
    [1, 2, 3, 4, 5, 6, 7, 8],
    [2, 1, 4, 3, 6, 5, 8, 7],
    [5, 1, 8, 2, 4, 7, 3, 6],
    [4, 7, 3, 1, 8, 2, 6, 5],
  ];
  const shares = principalComponents(half).map(({ share }) => share);
  let explained = 0;
  const enough = shares.findIndex((share) => (explained += share) > 0.6) + 1;
  const strong = shares.filter((share) => share * 4 > 1 && share > 0.1).length;
  expect(factorWeights(half)).toEqual(factorWeights(half, Math.max(enough, strong)));
  for (const other of [1, 4]) expect(factorWeights(pairs)).not.toEqual(factorWeights(pairs, other));
});
