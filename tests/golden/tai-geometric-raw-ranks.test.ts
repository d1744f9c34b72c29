import { geometricMean } from '@ancrage/engine/aggregate/means';
import { rankDescending } from '@ancrage/engine/normalise/ranks';
import { expect, test } from '@jest/globals';
import { readGolden } from './close-to';

/** Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), table 38, p. 116. */
const golden = readGolden<{
  readonly inputs: { readonly x: readonly (readonly number[])[] };
  readonly method: { readonly weights: readonly number[] };
  readonly expected: { readonly ranks: readonly number[] };
}>('03-tai-geometric-raw-ranks');

test('the ranks of the geometric mean of the raw indicators', () => {
  const means = golden.inputs.x.map((row) => geometricMean(row, golden.method.weights));
  expect(rankDescending(means)).toEqual(golden.expected.ranks);
});
