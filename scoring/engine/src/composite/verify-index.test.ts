import { expect, test } from '@jest/globals';
import { MethodRefused } from '../method/method-refused';
import { parseTableMethod } from '../method/parse-table-method';
import { columnsOfMethod } from './columns-of-method';
import { applyReferences, computeIndex, readColumns } from './compute-index';
import { verifyIndex } from './verify-index';

const DOCUMENT = {
  id: 'index',
  version: '7',
  label: { fr: 'Indice', en: 'Index' },
  missing: { method: 'groupMean', group: 'region' },
  normalisation: { method: 'minMax' },
  indicators: [
    { id: 'wealth', unit: '€', direction: 1, column: 'gdp', denominator: { column: 'people' } },
    {
      id: 'life',
      unit: 'years',
      direction: 1,
      missing: { method: 'groupMedian', group: 'income' },
      normalisation: {
        method: 'groupGoalposts',
        by: 'sex',
        values: { f: { lower: 20, upper: 90 }, m: { lower: 15, upper: 85 } },
      },
    },
  ],
  tree: {
    id: 'index',
    aggregation: 'weightedArithmetic',
    children: [
      { indicator: 'wealth' },
      {
        id: 'goal',
        aggregation: 'weightedArithmetic',
        missing: { method: 'groupMean', group: 'continent' },
        children: [{ indicator: 'life' }],
      },
    ],
  },
};
const METHOD = parseTableMethod(DOCUMENT);

const TABLE = {
  units: ['A', 'B', 'C'],
  numbers: { gdp: [10, 20, 60], people: [1, 1, 2], life: [60, 70, 80], beside: [1, 2, 3] },
  groups: {
    region: ['n', 'n', 's'],
    income: ['h', 'h', 'h'],
    sex: ['f', 'm', 'f'],
    continent: ['e', 'e', 'e'],
    beside: ['x', 'y', 'z'],
  },
};
/** A text that is read again, as a file is. */
const written = (value: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

const whole = () =>
  written({
    format: 'ancrage-index-dossier/1',
    method: DOCUMENT,
    table: TABLE,
    ...computeIndex(METHOD, TABLE),
  });

function alone() {
  const { references, result } = computeIndex(METHOD, TABLE);
  const table = {
    units: ['B'],
    numbers: { gdp: [20], people: [1], life: [70] },
    groups: { region: ['n'], income: ['h'], sex: ['m'], continent: ['e'] },
  };
  const named = { references, hash: result.referencesHash };
  return written({
    format: 'ancrage-index-unit-dossier/1',
    method: DOCUMENT,
    table,
    references,
    result: applyReferences(METHOD, named, table),
  });
}

test('a method names every column that it reads, each once', () => {
  expect(columnsOfMethod(METHOD)).toEqual({
    numbers: ['gdp', 'people', 'life'],
    groups: ['region', 'income', 'sex', 'continent'],
  });
  const noIndicators = { ...METHOD, indicators: [] };
  expect(columnsOfMethod(noIndicators).groups).toEqual(['region', 'continent']);
  const normalisation = METHOD.indicators[1]?.normalisation ?? { method: 'none' };
  expect(columnsOfMethod({ ...noIndicators, normalisation }).groups).toEqual([
    'region',
    'sex',
    'continent',
  ]);
});

test('a result names its method, and digests the columns that it reads and no others', () => {
  const { result } = computeIndex(METHOD, TABLE);
  expect(result.method).toMatchObject({ id: 'index', version: '7' });
  expect(readColumns(METHOD, TABLE)).toEqual({
    units: TABLE.units,
    numbers: { gdp: [10, 20, 60], people: [1, 1, 2], life: [60, 70, 80] },
    groups: {
      region: TABLE.groups.region,
      income: TABLE.groups.income,
      sex: TABLE.groups.sex,
      continent: TABLE.groups.continent,
    },
  });
  const digestOf = (rest: object) => computeIndex(METHOD, { ...TABLE, ...rest }).result.inputDigest;
  expect(digestOf({ numbers: { ...TABLE.numbers, beside: [9, 9, 9] } })).toBe(result.inputDigest);
  const others = [
    { units: ['A', 'B', 'D'] },
    { periods: ['1', '1', '1'] },
    { periods: ['1', '1', '2'] },
    { numbers: { ...TABLE.numbers, life: [60, 70, 81] } },
    { groups: { ...TABLE.groups, region: ['n', 's', 's'] } },
  ].map(digestOf);
  expect(new Set([...others, result.inputDigest]).size).toBe(6);
});

test('a dossier of a whole index is recomputed to the digit', () => {
  expect(verifyIndex(whole())).toBeNull();
  const touched = whole();
  (touched.result as { scores: number[] }).scores[1] = 0;
  expect(verifyIndex(touched)).toMatchObject({ path: 'result.scores[1]', kept: 0 });
  const moved = whole();
  (moved.references as { methodHash: string }).methodHash = 'another';
  expect(verifyIndex(moved)).toMatchObject({ path: 'references.methodHash', kept: 'another' });
});

test('a dossier of one unit is recomputed against the references that it names', () => {
  expect(verifyIndex(alone())).toBeNull();
  const touched = alone();
  (touched.result as { scores: number[] }).scores[0] = 0;
  expect(verifyIndex(touched)?.path).toBe('result.scores[0]');
  const forged = alone();
  (forged.references as Record<string, unknown>).more = 1;
  expect(verifyIndex(forged)).toMatchObject({
    path: 'result.referencesHash',
    kept: (forged.result as { referencesHash: string }).referencesHash,
  });
});

test('what is no dossier is refused with its place', () => {
  expect(() => verifyIndex({ ...whole(), format: 'another/1' })).toThrow(MethodRefused);
  expect(() => verifyIndex({ ...whole(), table: { units: [1], numbers: {} } })).toThrow(
    /table\.units\[0\]/,
  );
  expect(() => verifyIndex({ ...whole(), result: {} })).toThrow(/referencesHash/);
});

test('the references of another method are refused by both their names', () => {
  const { references, result } = computeIndex(METHOD, TABLE);
  const named = { references: { ...references, methodHash: 'another' }, hash: 'theirs' };
  expect(() => applyReferences(METHOD, named, TABLE)).toThrow(
    expect.objectContaining({
      code: 'out-of-bounds',
      message: `the references are of the method another, not of ${result.method.hash}`,
    }),
  );
});
