import { computeIndex } from '@ancrage/engine/composite/compute-index';
import { parseTableMethod } from '@ancrage/engine/method/parse-table-method';
import { expect, test } from '@jest/globals';

test('an index of a million units', () => {
  const count = 1_000_000;
  const units = Array.from({ length: count }, (_, at) => `u${at}`);
  const x = Array.from({ length: count }, (_, at) => at % 1000);
  const method = parseTableMethod({
    id: 'index',
    version: '1',
    label: { fr: 'Indice', en: 'Index' },
    indicators: [{ id: 'x', unit: '', direction: 1 }],
    missing: { method: 'median' },
    outliers: { method: 'winsorise' },
    normalisation: { method: 'percentile' },
    tree: { id: 'index', aggregation: 'weightedGeometric', children: [{ indicator: 'x' }] },
  });
  const { result } = computeIndex(method, { units, numbers: { x } });
  expect(result.scores[0]).toBeCloseTo(0.0001, 9);
  expect(result.scores[999]).toBeCloseTo(99.9001, 9);
  expect([result.ranks[999], result.ranks[998]]).toEqual([1, 1001]);
});
