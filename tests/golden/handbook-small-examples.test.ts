import { correlation } from '@ancrage/engine/analysis/correlation';
import { computeIndex } from '@ancrage/engine/composite/compute-index';
import { parseTableMethod } from '@ancrage/engine/method/parse-table-method';
import { expect, test } from '@jest/globals';
import { expectClose, numbersOf, readGolden } from './close-to';

type Rows = readonly (readonly number[])[];

/** Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), pp. 82 and 103-104; table 14, p. 83. */
const golden = readGolden<{
  readonly inputs: {
    readonly geo: Rows;
    readonly temp: Readonly<Record<string, Rows>>;
    readonly concordance: readonly [readonly number[], readonly number[]];
  };
  readonly expected: {
    readonly geo: readonly number[];
    readonly arith_first_two: readonly number[];
    readonly temp: Readonly<Record<string, readonly number[]>>;
    readonly concordance: number;
  };
  readonly tolerance: {
    readonly geo: number;
    readonly temp: number;
    readonly concordance: number;
  };
}>('06-handbook-small-examples');

const { inputs, expected, tolerance } = golden;

/** The mean of indicators of equal weight. */
function means(rows: Rows, aggregation: string, normalisation: string) {
  const indicators = (rows[0] ?? []).map((_, at) => `x${at}`);
  const method = parseTableMethod({
    id: 'example',
    version: '1',
    label: { fr: 'Exemple', en: 'Example' },
    indicators: indicators.map((id) => ({ id, unit: '', direction: 1 })),
    normalisation: { method: normalisation },
    tree: {
      id: 'index',
      aggregation,
      children: indicators.map((indicator) => ({ indicator })),
    },
  });
  const units = rows.map((_, at) => `unit ${at}`);
  return computeIndex(method, { units, numbers: numbersOf(indicators, rows) }).result.scores;
}

test('a geometric mean, where values do not make up for each other', () => {
  expectClose(means(inputs.geo, 'weightedGeometric', 'none'), expected.geo, tolerance.geo);
});

test('an arithmetic mean, where they do', () => {
  const given = means(inputs.geo.slice(0, 2), 'weightedArithmetic', 'none');
  expectClose(given, expected.arith_first_two, 1e-12);
});

test.each(Object.entries(expected.temp))(
  'shares of the best, which move with the unit of measure: %s',
  (table, published) => {
    const given = means(inputs.temp[table] ?? [], 'weightedArithmetic', 'fractionOfMaximum');
    expectClose(given, published, tolerance.temp);
  },
);

test('how far two rankings agree: 4P / (n(n − 1)) − 1, which is Kendall’s τ without ties', () => {
  const [one, other] = inputs.concordance;
  const difference = (correlation(one, other, 'kendall') ?? NaN) - expected.concordance;
  expect(Math.abs(difference)).toBeLessThanOrEqual(tolerance.concordance);
});
