import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digest } from '../dossier/digest';
import type { TableMethod } from '../method/method';
import { parseTableMethod } from '../method/parse-table-method';
import { UndefinedFigure } from '../missing/undefined-figure';
import { applyReferences, computeIndex } from './compute-index';
import { runIndex } from './run-index';
import type { Table } from './table';
import { Workbench } from './workbench';

const MISSING = [
  { method: 'none' },
  { method: 'mean' },
  { method: 'median' },
  { method: 'groupMean', group: 'region' },
  { method: 'groupMedian', group: 'region' },
  { method: 'rowMean' },
  { method: 'rowMedian' },
  { method: 'constant', value: 7 },
];

const OUTLIERS = [
  { method: 'none' },
  { method: 'winsorise' },
  { method: 'winsorise', mostPoints: 1, otherwise: 'mirroredLog' },
  { method: 'percentiles', lower: 10, upper: 90 },
  { method: 'transform', transformation: { boxCox: 0.5 } },
];

const NORMALISATIONS = [
  { method: 'minMax', lower: 1, upper: 100 },
  { method: 'zScore', mean: 50, deviation: 5 },
  { method: 'rank' },
  { method: 'percentileRank' },
  { method: 'percentile' },
  { method: 'borda' },
  { method: 'categorical' },
  { method: 'distanceToMaximum' },
  { method: 'distanceToReference', unit: 'u1' },
  { method: 'aboveBelowMean', band: 0.1 },
  { method: 'goalposts', lower: 0, upper: 60, scale: 10 },
  {
    method: 'groupGoalposts',
    by: 'region',
    values: { north: { lower: 0, upper: 50 }, south: { worst: 0, middle: 10, best: 40 } },
  },
];

const AGGREGATIONS = [
  'weightedArithmetic',
  'median',
  'minimum',
  'product',
  'difference',
  'copeland',
  'outranking',
  'kemeny',
];

const WEIGHTS = [
  'given',
  'equal',
  'pcaVarimax',
  { optimised: 'balance' },
  { benefitOfTheDoubt: { least: 0.1 } },
];

const methods: fc.Arbitrary<TableMethod> = fc
  .record({
    missing: fc.constantFrom(...MISSING),
    outliers: fc.constantFrom(...OUTLIERS),
    normalisation: fc.constantFrom(...NORMALISATIONS),
    aggregation: fc.constantFrom(...AGGREGATIONS),
    weights: fc.constantFrom(...WEIGHTS),
    directions: fc.tuple(fc.constantFrom(1, -1), fc.constantFrom(1, -1)),
    gap: fc.constantFrom(...MISSING.slice(0, 5)),
    ties: fc.constantFrom('minimum', 'mean', 'maximum', 'dense'),
    rankOn: fc.constantFrom('printed', 'exact'),
    best: fc.constantFrom('highest', 'lowest'),
  })
  .map((drawn) => {
    const { missing, outliers, normalisation, aggregation, weights, directions, gap } = drawn;
    const { ties, rankOn, best } = drawn;
    return parseTableMethod({
      id: 'random',
      version: '1',
      label: { fr: 'Aléatoire', en: 'Random' },
      indicators: [
        { id: 'a', unit: '', direction: directions[0], bounds: { lower: 2 } },
        { id: 'b', unit: '', direction: directions[1], denominator: { column: 'size', per: 10 } },
        {
          id: 'c',
          unit: '',
          direction: 1,
          transformation: 'squareRoot',
          normalisation: { method: 'zScore', mean: 20, deviation: 2 },
        },
      ],
      missing,
      outliers,
      normalisation,
      screening: { availability: 0.5, exclude: ['u2'] },
      tree: {
        id: 'index',
        aggregation,
        children: [
          {
            id: 'pair',
            weight: 2,
            aggregation: 'weightedArithmetic',
            weights,
            availability: 0.6,
            missing: gap,
            children: [{ indicator: 'a', weight: 3, missing: gap }, { indicator: 'b' }],
          },
          { indicator: 'c' },
          { constant: 3, weight: 0.5 },
        ],
      },
      root: { slope: 2, intercept: -1 },
      printing: { decimals: 1, ties, rankOn, best },
    });
  });

const figure = fc.option(fc.integer({ min: 0, max: 60 }), { freq: 8 });

const tables: fc.Arbitrary<Table> = fc
  .array(
    fc.record({
      a: figure,
      b: figure,
      c: figure,
      size: fc.integer({ min: 1, max: 9 }),
      region: fc.constantFrom('north', 'south'),
    }),
    { minLength: 5, maxLength: 9 },
  )
  .map((rows) => ({
    units: rows.map((_, at) => `u${at}`),
    numbers: {
      a: rows.map(({ a }) => a),
      b: rows.map(({ b }) => b),
      c: rows.map(({ c }) => c),
      size: rows.map(({ size }) => size),
    },
    groups: { region: rows.map(({ region }) => region) },
  }));

function rowOf({ units, numbers, groups = {} }: Table, row: number): Table {
  const one = <Cell>(columns: Readonly<Record<string, readonly Cell[]>>) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, cells]) => [name, cells.slice(row, row + 1)]),
    );
  return { units: units.slice(row, row + 1), numbers: one(numbers), groups: one(groups) };
}

/** What a method gives; nothing where these data have no such figure (no range, for example). */
function computed(method: TableMethod, table: Table) {
  try {
    return computeIndex(method, table);
  } catch (error) {
    if (error instanceof UndefinedFigure) return null;
    throw error;
  }
}

describe('any method on any table', () => {
  test('one unit alone, against the frozen references, has the same digits as among all', () => {
    let compared = 0;
    fc.assert(
      fc.property(methods, tables, (method, table) => {
        const index = computed(method, table);
        if (index === null) return;
        const { result } = index;
        // As they are after a journey through a file.
        const references = JSON.parse(JSON.stringify(index.references));
        const named = { references, hash: digest(references) };
        expect(named.hash).toBe(result.referencesHash);
        for (const [row, unit] of table.units.entries()) {
          const alone = applyReferences(method, named, rowOf(table, row));
          const at = result.units.indexOf(unit);
          const picked = at === -1 ? [] : [at];
          const among = <Cell>(list: readonly Cell[]): Cell[] => list.filter((_, i) => i === at);
          expect(alone.units).toEqual(picked.map(() => unit));
          expect(alone.scores).toEqual(among(result.scores));
          expect(alone.printed).toEqual(among(result.printed));
          expect(alone.ranks).toEqual(among(result.ranks));
          for (const [id, figures] of Object.entries(result.nodes)) {
            expect(alone.nodes[id]).toEqual(among(figures));
          }
          for (const [id, { prepared, treated, normalised }] of Object.entries(result.indicators)) {
            expect(alone.indicators[id]).toEqual({
              unit: '',
              prepared: among(prepared),
              treated: among(treated),
              normalised: among(normalised),
            });
          }
          compared += picked.length;
        }
      }),
    );
    expect(compared).toBeGreaterThan(20);
  });

  test('the order of the rows changes no digit', () => {
    fc.assert(
      fc.property(methods, tables, (method, table) => {
        const order = [...table.units.keys()].reverse();
        const turned = <Cell>(columns: Readonly<Record<string, readonly Cell[]>>) =>
          Object.fromEntries(
            Object.entries(columns).map(([name, cells]) => [name, [...cells].reverse()]),
          );
        const one = computed(method, table);
        const other = computed(method, {
          units: order.map((row) => table.units[row] ?? ''),
          numbers: turned(table.numbers),
          groups: turned(table.groups ?? {}),
        });
        expect(other === null).toBe(one === null);
        for (const [at, unit] of one?.result.units.entries() ?? []) {
          const place = other?.result.units.indexOf(unit) ?? -1;
          expect(other?.result.scores[place]).toBe(one?.result.scores[at]);
          expect(other?.result.ranks[place]).toBe(one?.result.ranks[at]);
        }
        expect(other?.references).toEqual(one?.references);
      }),
      { numRuns: 60 },
    );
  });

  test('a workbench that has seen other methods gives the same digits as a new one', () => {
    fc.assert(
      fc.property(fc.array(methods, { minLength: 2, maxLength: 5 }), tables, (several, table) => {
        const bench = new Workbench(table);
        for (const method of several) {
          const anew = computed(method, table);
          let scores: readonly (number | null)[] | undefined;
          try {
            const run = runIndex(bench, method);
            scores = Array.from(run.scores, (score) => (Number.isNaN(score) ? null : score));
          } catch (error) {
            if (!(error instanceof UndefinedFigure)) throw error;
          }
          expect(scores).toEqual(anew?.result.scores);
        }
      }),
      { numRuns: 10 },
    );
  });
});

test('references of another method are refused', () => {
  const [one, other] = fc.sample(methods, { numRuns: 2, seed: 1 });
  const [table] = fc.sample(tables, { numRuns: 1, seed: 1 });
  if (one === undefined || other === undefined || table === undefined) throw new Error('no sample');
  const references = {
    methodHash: 'another',
    engineVersion: '0',
    peers: {},
    ranking: {},
  };
  expect(() => applyReferences(one, { references, hash: '' }, table)).toThrow(
    expect.objectContaining({ code: 'out-of-bounds', message: expect.stringMatching(/\w \w/) }),
  );
});
