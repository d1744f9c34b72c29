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

test('a unit that is not in the table is refused', () => {
  const method = methodOf('median');
  const data = tableOf([
    [0, 0, 0],
    [9, 9, 9],
  ]);
  const { references } = computeIndex(method, data);
  expect(() => explainUnit(method, references, data, 'X')).toThrow(
    expect.objectContaining({ code: 'unknown-unit' }),
  );
});
