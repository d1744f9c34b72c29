import { computeIndex } from '@ancrage/engine/composite/compute-index';
import { expect, test } from '@jest/globals';
import { expectClose, readGolden } from './close-to';
import { oneIndicator } from './method-document';

/** Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), table 15, p. 87. */
const golden = readGolden<{
  readonly inputs: { readonly units: readonly string[]; readonly x: readonly number[] };
  readonly expected: Readonly<Record<string, readonly number[]>>;
  readonly tolerance: Readonly<Record<string, number>>;
}>('01-tai-schooling-normalisation');

const NORMALISATIONS: Readonly<Record<string, unknown>> = {
  rank: { method: 'rank' },
  zscore: { method: 'zScore' },
  minmax: { method: 'minMax', lower: 0, upper: 1 },
  ratio_to_mean: { method: 'ratio', to: 'mean' },
  ratio_to_best: { method: 'ratio', to: 'best' },
  ratio_to_worst: { method: 'ratio', to: 'worst' },
  difference_to_mean: { method: 'difference', to: 'mean' },
  difference_to_worst: { method: 'difference', to: 'worst' },
  above_below_mean: { method: 'aboveBelowMean', band: 0.2 },
  percentile: { method: 'percentile' },
  categorical: { method: 'categorical' },
};

test('the table has no other column', () => {
  expect(Object.keys(NORMALISATIONS)).toEqual(Object.keys(golden.expected));
});

test.each(Object.entries(golden.expected))('the handbook’s column %s', (column, published) => {
  const method = oneIndicator({ normalisation: NORMALISATIONS[column] });
  const { units, x } = golden.inputs;
  const { result } = computeIndex(method, { units, numbers: { x } });
  expectClose(result.scores, published, golden.tolerance[column] ?? NaN);
});
