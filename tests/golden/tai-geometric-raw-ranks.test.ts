import { computeIndex } from '@ancrage/engine/composite/compute-index';
import { parseTableMethod } from '@ancrage/engine/method/parse-table-method';
import { expect, test } from '@jest/globals';
import { numbersOf, readGolden } from './close-to';

/** Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), table 38, p. 116. */
const golden = readGolden<{
  readonly inputs: {
    readonly units: readonly string[];
    readonly indicators: readonly string[];
    readonly x: readonly (readonly number[])[];
  };
  readonly method: { readonly weights: readonly number[] };
  readonly expected: { readonly ranks: readonly number[] };
}>('03-tai-geometric-raw-ranks');

test('the ranks of the geometric mean of the raw indicators', () => {
  const { units, indicators, x } = golden.inputs;
  const method = parseTableMethod({
    id: 'tai-raw',
    version: '2008',
    label: { fr: 'IDT sur données brutes', en: 'TAI on raw data' },
    indicators: indicators.map((id) => ({ id, unit: '', direction: 1 })),
    normalisation: { method: 'none' },
    tree: {
      id: 'index',
      aggregation: 'weightedGeometric',
      children: indicators.map((indicator, at) => ({
        indicator,
        weight: golden.method.weights[at],
      })),
    },
  });
  const { result } = computeIndex(method, { units, numbers: numbersOf(indicators, x) });
  expect(result.ranks).toEqual(golden.expected.ranks);
});
