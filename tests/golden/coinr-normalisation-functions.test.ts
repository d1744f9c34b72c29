import type { Column } from '@ancrage/engine/missing/column';
import { betweenGoalposts } from '@ancrage/engine/normalise/between-goalposts';
import {
  distanceToMaximum,
  distanceToReference,
  distanceToTarget,
  fractionOfMaximum,
} from '@ancrage/engine/normalise/distances';
import { bordaPoints, percentileRank, rank } from '@ancrage/engine/normalise/ranks';
import { minMax, scaled, zScore } from '@ancrage/engine/normalise/scales';
import { expect, test } from '@jest/globals';
import { expectClose, readGolden } from './close-to';

/** Source: COINr 1.1.14 (MIT), its n_*() functions executed on a vector with a missing value. */
const golden = readGolden<{
  readonly inputs: { readonly x: Column };
  readonly expected: Readonly<Record<string, Column>>;
  readonly tolerance: number;
}>('14-coinr-normalisation-functions');

const { x } = golden.inputs;
const posts = { lower: 2, upper: 8, scale: 100 };

const NORMALISED: Readonly<Record<string, Column>> = {
  n_minmax_0_100: minMax(x),
  n_zscore_0_1: zScore(x),
  n_dist2max: distanceToMaximum(x),
  n_fracmax: fractionOfMaximum(x),
  n_rank: rank(x),
  n_prank: percentileRank(x),
  n_borda: bordaPoints(x),
  n_scaled_0_20: scaled(x, 0, 20),
  n_dist2targ_8: distanceToTarget(x, 8),
  n_dist2targ_8_cap: distanceToTarget(x, 8, { cap: true }),
  n_dist2targ_2_negative_cap: distanceToTarget(x, 2, { direction: -1, cap: true }),
  n_dist2ref_2: distanceToReference(x, 1),
  n_dist2ref_2_cap: distanceToReference(x, 1, { cap: true }),
  n_goalposts_2_8_100: betweenGoalposts(x, posts),
  n_goalposts_2_8_100_negative: betweenGoalposts(x, { ...posts, direction: -1 }),
  n_goalposts_2_8_100_notrunc: betweenGoalposts(x, { ...posts, clamp: false }),
};

test('the case has no other function', () => {
  expect(Object.keys(NORMALISED)).toEqual(Object.keys(golden.expected));
});

test.each(Object.entries(golden.expected))('%s', (name, published) => {
  expectClose(NORMALISED[name] ?? [], published, golden.tolerance);
});
