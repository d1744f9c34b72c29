import { categorical } from '@ancrage/engine/normalise/categorical';
import { aboveBelowMean, differenceTo, ratioTo } from '@ancrage/engine/normalise/comparisons';
import { percentile, rank } from '@ancrage/engine/normalise/ranks';
import { minMax, zScore } from '@ancrage/engine/normalise/scales';
import { expect, test } from '@jest/globals';
import { expectClose, readGolden } from './close-to';

/** Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), table 15, p. 87. */
const golden = readGolden<{
  readonly inputs: { readonly x: readonly number[] };
  readonly expected: Readonly<Record<string, readonly number[]>>;
  readonly tolerance: Readonly<Record<string, number>>;
}>('01-tai-schooling-normalisation');

const { x } = golden.inputs;

const NORMALISED: Readonly<Record<string, readonly (number | null)[]>> = {
  rank: rank(x),
  zscore: zScore(x),
  minmax: minMax(x, 0, 1),
  ratio_to_mean: ratioTo(x, 'mean'),
  ratio_to_best: ratioTo(x, 'best'),
  ratio_to_worst: ratioTo(x, 'worst'),
  difference_to_mean: differenceTo(x, 'mean'),
  difference_to_worst: differenceTo(x, 'worst'),
  above_below_mean: aboveBelowMean(x, 0.2),
  percentile: percentile(x),
  categorical: categorical(x),
};

test('the table has no other column', () => {
  expect(Object.keys(NORMALISED)).toEqual(Object.keys(golden.expected));
});

test.each(Object.entries(golden.expected))('the handbook’s column %s', (column, published) => {
  expectClose(NORMALISED[column] ?? [], published, golden.tolerance[column] ?? NaN);
});
