import { arithmeticMean, geometricMean } from '@ancrage/engine/aggregate/means';
import { betweenGoalposts } from '@ancrage/engine/normalise/between-goalposts';
import { rankDescending } from '@ancrage/engine/normalise/ranks';
import { expect, test } from '@jest/globals';
import { expectClose, readGolden } from './close-to';

/** Source: UNDP, Human Development Report 2021/22, complete time series (CC BY 3.0 IGO). */
const golden = readGolden<{
  readonly inputs: { readonly x: readonly (readonly number[])[] };
  readonly method: { readonly goalposts: Readonly<Record<string, readonly [number, number]>> };
  readonly expected: { readonly hdi: readonly number[]; readonly rank: readonly number[] };
  readonly tolerance: { readonly hdi: number };
}>('08-hdi-2021');

/** One dimension of all countries, on its goalposts. */
function dimension(name: string, at: number, transform = (value: number) => value) {
  const [lower, upper] = golden.method.goalposts[name] ?? [NaN, NaN];
  const column = golden.inputs.x.map((row) => transform(row[at] ?? NaN));
  return betweenGoalposts(column, { lower: transform(lower), upper: transform(upper) });
}

const health = dimension('le', 0);
const expectedSchooling = dimension('eys', 1);
const schooling = dimension('mys', 2);
const income = dimension('gnipc', 3, Math.log);

const index = health.map((life, country) =>
  geometricMean([
    life,
    arithmeticMean([expectedSchooling[country] ?? null, schooling[country] ?? null]),
    income[country] ?? null,
  ]),
);

test('the index of 191 countries', () => {
  expectClose(index, golden.expected.hdi, golden.tolerance.hdi);
});

test('their ranks, which are taken on the three printed decimals', () => {
  const printed = index.map((value) => Math.round((value ?? NaN) * 1000) / 1000);
  expect(rankDescending(printed)).toEqual(golden.expected.rank);
});
