import { expect, test } from '@jest/globals';
import type { TableBranch } from '../method/method';
import { aggregationOf } from './aggregation-of';

const branch = (rest: Partial<TableBranch>): TableBranch => ({
  id: 'root',
  weight: 1,
  aggregation: 'weightedArithmetic',
  children: [],
  ...rest,
});
const VALUES = Float64Array.of(1, NaN, 3);
const WEIGHTS = Float64Array.of(1, 1, 1);

test('a branch asks for a share of known figures only where it says one', () => {
  expect(aggregationOf(branch({}))?.(VALUES, WEIGHTS)).toBe(2);
  expect(aggregationOf(branch({ availability: 0.6 }))?.(VALUES, WEIGHTS)).toBe(2);
  expect(aggregationOf(branch({ availability: 0.7 }))?.(VALUES, WEIGHTS)).toBe(NaN);
});

test('a comparison with the other units makes no figure of one unit’s own', () => {
  expect(aggregationOf(branch({ aggregation: 'copeland' }))).toBeNull();
  expect(aggregationOf(branch({ aggregation: 'copeland', availability: 0.5 }))).toBeNull();
});
