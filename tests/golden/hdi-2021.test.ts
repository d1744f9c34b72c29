import { computeIndex } from '@ancrage/engine/composite/compute-index';
import { expect, test } from '@jest/globals';
import { expectClose, numbersOf, readGolden } from './close-to';
import { readMethod } from './method-document';

/** Source: UNDP, Human Development Report 2021/22, complete time series (CC BY 3.0 IGO). */
const golden = readGolden<{
  readonly inputs: {
    readonly units: readonly string[];
    readonly indicators: readonly string[];
    readonly x: readonly (readonly number[])[];
  };
  readonly expected: { readonly hdi: readonly number[]; readonly rank: readonly number[] };
  readonly tolerance: { readonly hdi: number };
}>('08-hdi-2021');

const { units, indicators, x } = golden.inputs;
const method = readMethod('hdi-2021');
const table = { units, numbers: numbersOf(indicators, x) };

test('the index of 191 countries', () => {
  const { result } = computeIndex(method, table);
  expectClose(result.scores, golden.expected.hdi, golden.tolerance.hdi);
});

test('their ranks, which are taken on the three printed decimals', () => {
  const { result } = computeIndex(method, table);
  expect(result.ranks).toEqual(golden.expected.rank);
});
