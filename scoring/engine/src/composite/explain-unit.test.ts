import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTableMethod } from '../method/parse-table-method';
import { computeIndex } from './compute-index';
import { explainUnit, type ExplainedNode } from './explain-unit';

const NAMES = ['a', 'b', 'c'];

function methodOf(aggregation: unknown, weights: unknown = 'given') {
  return parseTableMethod({
    id: 'index',
    version: '1',
    label: { fr: 'Indice', en: 'Index' },
    indicators: NAMES.map((id) => ({ id, unit: '', direction: 1 })),
    normalisation: { method: 'minMax', lower: 1, upper: 10 },
    weights,
    tree: {
      id: 'index',
      aggregation,
      children: [
        {
          id: 'pair',
          weight: 2,
          aggregation,
          children: [{ indicator: 'a', weight: 3 }, { indicator: 'b' }],
        },
        { indicator: 'c' },
      ],
    },
  });
}

function tableOf(rows: readonly (readonly (number | null)[])[]) {
  return {
    units: rows.map((_, at) => `u${at}`),
    numbers: Object.fromEntries(NAMES.map((id, at) => [id, rows.map((row) => row[at] ?? null)])),
  };
}

/** Every node whose children's contributions do not add to its difference from the mean unit's. */
function unbalanced(node: ExplainedNode): string[] {
  const parts = node.children.filter(({ contribution }) => contribution !== null);
  const sum = parts.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
  const gap = parts.length === 0 ? 0 : sum - ((node.value ?? NaN) - (node.mean ?? NaN));
  return [...(Math.abs(gap) < 1e-9 ? [] : [node.id]), ...node.children.flatMap(unbalanced)];
}

const cell = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 });
const rows = fc
  .array(fc.tuple(cell, cell, cell), { minLength: 4, maxLength: 8 })
  .filter((table) =>
    NAMES.every((_, at) => new Set(table.flatMap((row) => row[at] ?? [])).size > 1),
  );

test.each([
  'weightedArithmetic',
  'weightedGeometric',
  'weightedHarmonic',
  { generalisedMean: 3 },
  'minimum',
  'median',
  'copeland',
])('the contributions of the children of each node add to its difference: %j', (aggregation) => {
  fc.assert(
    fc.property(rows, (table) => {
      const method = methodOf(aggregation);
      const data = tableOf(table);
      const { references } = computeIndex(method, data);
      for (const unit of data.units) {
        expect(unbalanced(explainUnit(method, references, data, unit).root)).toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
});

test('where the aggregation adds, a contribution is the share of the weight times the difference', () => {
  const method = methodOf('weightedArithmetic');
  const data = tableOf([
    [0, 0, 0],
    [9, 9, 9],
  ]);
  const { references } = computeIndex(method, data);
  const { root, score, rank } = explainUnit(method, references, data, 'u1');
  expect([score, rank, root.value, root.mean]).toEqual([10, 1, 10, 5.5]);
  expect(root.children.map(({ id, share, contribution }) => [id, share, contribution])).toEqual([
    ['pair', 2 / 3, 3],
    ['c', 1 / 3, 1.5],
  ]);
});

test('what is missing has no part, and leaves its share to the others', () => {
  const method = methodOf('weightedArithmetic');
  const data = tableOf([
    [0, 0, null],
    [9, 9, 9],
    [3, 3, 3],
  ]);
  const { references } = computeIndex(method, data);
  const [pair, c] = explainUnit(method, references, data, 'u0').root.children;
  expect([pair?.share, c?.share, c?.contribution]).toEqual([1, null, null]);
});

test('a unit that is not there is refused, and it is said why', () => {
  const method = { ...methodOf('median'), screening: { exclude: ['u1'] } };
  const data = tableOf([
    [0, 0, 0],
    [9, 9, 9],
    [5, 5, 5],
  ]);
  const { references } = computeIndex(method, data);
  const refusal = (message: string) => expect.objectContaining({ code: 'unknown-unit', message });
  expect(() => explainUnit(method, references, data, 'X')).toThrow(
    refusal('X is not in the table'),
  );
  expect(() => explainUnit(method, references, data, 'u1')).toThrow(refusal('u1 was screened out'));
});

test('a unit of a panel is explained in its period, against those of the same one', () => {
  const method = {
    ...methodOf('weightedArithmetic'),
    table: { period: 'year' },
    reference: 'eachPeriod',
  } as ReturnType<typeof methodOf>;
  const years = [
    [0, 0, 0],
    [8, 8, 8],
    [0, 0, 0],
    [6, 6, 6],
    [2, 2, 2],
  ];
  const data = {
    ...tableOf(years),
    units: ['a', 'b', 'a', 'b', 'c'],
    periods: ['1', '1', '2', '2', '2'],
  };
  const { references } = computeIndex(method, data);
  const explained = (unit: string, period?: string) =>
    explainUnit(method, references, data, unit, period);
  expect(explained('b', '2')).toMatchObject({ unit: 'b', period: '2', score: 10, rank: 1 });
  // 1, 10 and 4 on the scale of the second year.
  expect(explained('b', '2').root.mean).toBeCloseTo(5, 12);
  expect(explained('b', '1').root.mean).toBeCloseTo(5.5, 12);
  expect(explained('b')).toMatchObject({ period: '1' });
  expect(explained('c')).toMatchObject({ period: '2', score: 4 });
  const [pair, c] = explained('c', '2').root.children;
  expect(pair?.contribution).toBeCloseTo((2 * -1) / 3, 12);
  expect(c).toMatchObject({ id: 'c', value: 4, mean: 5 });
  expect(() => explained('c', '1')).toThrow(
    expect.objectContaining({ code: 'unknown-unit', message: expect.stringMatching(/\w \w/) }),
  );
});

test('a constant is a node of its own, that never differs', () => {
  const given = methodOf('weightedArithmetic');
  const children = [...given.tree.children, { constant: 4, weight: 1 }];
  const method = { ...given, tree: { ...given.tree, children } };
  const data = tableOf([
    [0, 0, 0],
    [9, 9, 9],
  ]);
  const { references } = computeIndex(method, data);
  const [, , constant] = explainUnit(method, references, data, 'u1').root.children;
  expect(constant).toEqual({
    id: '4',
    value: 4,
    mean: 4,
    share: 0.25,
    contribution: 0,
    children: [],
  });
});

test('among more than sixteen children each has its own effect in proportion', () => {
  const names = Array.from({ length: 17 }, (_, at) => `i${at}`);
  const methodWith = (count: number) =>
    parseTableMethod({
      id: 'index',
      version: '1',
      label: { fr: 'Indice', en: 'Index' },
      indicators: names.slice(0, count).map((id) => ({ id, unit: '', direction: 1 })),
      normalisation: { method: 'none' },
      tree: {
        id: 'index',
        aggregation: 'weightedGeometric',
        children: names.slice(0, count).map((indicator) => ({ indicator })),
      },
    });
  const data = {
    units: ['low', 'high', 'far'],
    numbers: Object.fromEntries(names.map((id, at) => [id, at === 0 ? [1, 3, 8] : [1, 3, 5]])),
  };
  const partsOf = (count: number, unit: string) => {
    const method = methodWith(count);
    const { root } = explainUnit(method, computeIndex(method, data).references, data, unit);
    expect(unbalanced(root)).toEqual([]);
    return { root, parts: root.children.map(({ contribution }) => contribution ?? NaN) };
  };
  const many = partsOf(17, 'far');
  // Alone, the first goes from 4 to 8 and each other from 3 to 5.
  const mean = (4 * 3 ** 16) ** (1 / 17);
  const [first, other] = [2 ** (1 / 17) - 1, (5 / 3) ** (1 / 17) - 1].map((own) => own * mean);
  const whole = (8 * 5 ** 16) ** (1 / 17) - mean;
  const sum = (first ?? NaN) + 16 * (other ?? NaN);
  expect(many.parts[0]).toBeCloseTo(((first ?? NaN) * whole) / sum, 9);
  expect(many.parts[1]).toBeCloseTo(((other ?? NaN) * whole) / sum, 9);
  // Two children are worth, on the mean of their two orders, what Shapley gives them.
  const two = partsOf(2, 'far').parts;
  const value = (a: number, b: number) => Math.sqrt(a * b);
  expect(two[0]).toBeCloseTo((value(8, 3) - value(4, 3) + value(8, 5) - value(4, 5)) / 2, 9);
});
