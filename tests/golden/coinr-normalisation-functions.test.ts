import { computeIndex } from '@ancrage/engine/composite/compute-index';
import type { Column } from '@ancrage/engine/missing/column';
import { expect, test } from '@jest/globals';
import { expectClose, readGolden } from './close-to';
import { oneIndicator } from './method-document';

/** Source: COINr 1.1.14 (MIT), its n_*() functions executed on a vector with a missing value. */
const golden = readGolden<{
  readonly inputs: { readonly x: Column };
  readonly expected: Readonly<Record<string, Column>>;
  readonly tolerance: number;
}>('14-coinr-normalisation-functions');

const POSTS = { method: 'goalposts', lower: 2, upper: 8, scale: 100 };

const RULES: Readonly<Record<string, { readonly [rule: string]: unknown; direction?: -1 }>> = {
  n_minmax_0_100: { method: 'minMax' },
  n_zscore_0_1: { method: 'zScore' },
  n_dist2max: { method: 'distanceToMaximum' },
  n_fracmax: { method: 'fractionOfMaximum' },
  n_rank: { method: 'rank' },
  n_prank: { method: 'percentileRank' },
  n_borda: { method: 'borda' },
  n_scaled_0_20: { method: 'scaled', lower: 0, upper: 20 },
  n_dist2targ_8: { method: 'distanceToTarget', target: 8 },
  n_dist2targ_8_cap: { method: 'distanceToTarget', target: 8, cap: true },
  n_dist2targ_2_negative_cap: { method: 'distanceToTarget', target: 2, cap: true, direction: -1 },
  n_dist2ref_2: { method: 'distanceToReference', unit: 'u2' },
  n_dist2ref_2_cap: { method: 'distanceToReference', unit: 'u2', cap: true },
  n_goalposts_2_8_100: POSTS,
  n_goalposts_2_8_100_negative: { ...POSTS, direction: -1 },
  n_goalposts_2_8_100_notrunc: { ...POSTS, clamp: false },
};

test('the case has no other function', () => {
  expect(Object.keys(RULES)).toEqual(Object.keys(golden.expected));
});

test.each(Object.entries(golden.expected))('%s', (name, published) => {
  const { direction = 1, ...normalisation } = RULES[name] ?? {};
  const { x } = golden.inputs;
  const units = x.map((_, at) => `u${at + 1}`);
  const { result } = computeIndex(oneIndicator({ direction, normalisation }), {
    units,
    numbers: { x },
  });
  expectClose(result.scores, published, golden.tolerance);
});
