import { expect, test } from '@jest/globals';
import { parseTableMethod } from '../method/parse-table-method';
import { runIndex } from './run-index';
import { Workbench } from './workbench';

const TABLE = {
  units: ['A', 'B', 'C', 'D', 'E'],
  numbers: {
    x: [1, 2, 3, 4, 40],
    y: [5, 3, null, 1, 9],
    z: [2, 8, 6, 9, null],
    other: [9, 1, 4, 4, 2],
    size: [1, 2, 1, 2, 1],
  },
};

const leaf = (indicator: string) => ({ indicator });
const branch = (id: string, ...children: unknown[]) => ({
  id,
  aggregation: 'weightedArithmetic',
  children,
});

/** An index of three indicators, with these changes. */
function indexOf(changes: Record<string, unknown>, first: Record<string, unknown> = {}) {
  return parseTableMethod({
    id: 'index',
    version: '1',
    label: { fr: 'Indice', en: 'Index' },
    indicators: ['x', 'y', 'z'].map((id) => ({
      id,
      unit: '',
      direction: 1,
      ...(id === 'x' ? first : {}),
    })),
    tree: branch('index', leaf('x'), branch('pair', leaf('y'), leaf('z'))),
    ...changes,
  });
}

/** Methods that each differ in one thing that a stage reads. */
const METHODS = [
  indexOf({}),
  indexOf({ missing: { method: 'mean' } }),
  indexOf({ missing: { method: 'rowMean' } }),
  indexOf({
    missing: { method: 'rowMean' },
    tree: branch('index', leaf('y'), branch('pair', leaf('x'), leaf('z'))),
  }),
  indexOf({
    missing: { method: 'rowMean' },
    indicators: ['x', 'y', 'z'].map((id) => ({ id, unit: '', direction: id === 'z' ? -1 : 1 })),
  }),
  indexOf({
    indicators: ['x', 'y', 'z'].map((id) => ({
      id,
      unit: '',
      direction: 1,
      ...(id === 'x' ? {} : { missing: { method: 'rowMean' } }),
    })),
  }),
  indexOf({
    indicators: ['x', 'y', 'z'].map((id) => ({
      id,
      unit: '',
      direction: id === 'z' ? -1 : 1,
      ...(id === 'x' ? {} : { missing: { method: 'rowMean' } }),
    })),
  }),
  indexOf({}, { column: 'other' }),
  indexOf({}, { denominator: { column: 'size' } }),
  indexOf({}, { missing: { method: 'constant', value: 0 } }),
  indexOf({ screening: { availability: 1 } }),
  indexOf({ outliers: { method: 'winsorise', mostPoints: 1 } }),
  indexOf({}, { bounds: { upper: 5 } }),
  indexOf({}, { transformation: 'naturalLogarithm' }),
  indexOf({ normalisation: { method: 'rank' } }),
  indexOf({}, { direction: -1 }),
];

test('a workbench that has seen other methods gives what a new one gives', () => {
  const used = new Workbench(TABLE);
  for (const method of [...METHODS, ...[...METHODS].reverse()]) {
    const { scores, prepared } = runIndex(new Workbench(TABLE), method);
    const again = runIndex(used, method);
    expect([...again.scores]).toEqual([...scores]);
    expect(again.prepared.imputed).toEqual(prepared.imputed);
  }
});

test('a stage that is unchanged is not made again, nor shared with another', () => {
  const bench = new Workbench(TABLE);
  const [plain, filled] = METHODS.slice(0, 2).map((method) => runIndex(bench, method));
  const tree = branch('index', leaf('z'), leaf('y'), leaf('x'));
  const other = runIndex(bench, indexOf({ tree }));
  expect(other.prepared).toBe(plain?.prepared);
  expect(other.normalised.get('x')).toBe(plain?.normalised.get('x'));
  expect(filled?.prepared).not.toBe(plain?.prepared);
  expect(filled?.prepared.id).not.toBe(plain?.prepared.id);
  expect(bench.numbers('x')).toBe(bench.numbers('x'));
});

test('what was remembered is forgotten before it grows without end', () => {
  const bench = new Workbench(TABLE);
  let made = 0;
  const ask = (key: number) => bench.remember(String(key), () => (made += 1));
  for (let key = 0; key < 2048; key += 1) ask(key);
  expect([ask(0), ask(2047), made]).toEqual([1, 2048, 2048]);
  ask(2048);
  expect(ask(0)).toBe(2050);
});

test('a row is called by its unit, and by its period in a panel', () => {
  expect(new Workbench(TABLE).nameOf(1)).toBe('B');
  const panel = { ...TABLE, periods: ['1', '2', '3', '4', '5'] };
  expect(new Workbench(panel).nameOf(1)).toBe('B 2');
});
