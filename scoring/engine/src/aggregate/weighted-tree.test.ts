import { expect, test } from '@jest/globals';
import type { Branch } from '../method/method';
import { aggregate, nominalWeights, type LeafPoints } from './weighted-tree';

const leaf = (indicator: string, weight: number) => ({ indicator, weight });

const branch = (id: string, weight: number, children: Branch['children']): Branch => ({
  id,
  label: { fr: id, en: id },
  weight,
  aggregation: 'weightedArithmetic',
  children,
});

/** Weights as people write them, in parts of ten and of four. */
const TREE = branch('root', 1, [
  branch('open', 6, [leaf('spaces', 1), leaf('hours', 3)]),
  branch('shared', 4, [leaf('savings', 2)]),
]);

test('nominal weights are the shares up to the root, whatever their sums', () => {
  const weights = nominalWeights(TREE);
  expect([...weights.keys()]).toEqual(['spaces', 'hours', 'savings']);
  expect(weights.get('spaces')).toBeCloseTo(0.15, 12);
  expect(weights.get('hours')).toBeCloseTo(0.45, 12);
  expect(weights.get('savings')).toBeCloseTo(0.4, 12);
  const flat = nominalWeights(branch('root', 1, [leaf('a', 1), leaf('b', 3)]));
  expect([...flat]).toEqual([
    ['a', 0.25],
    ['b', 0.75],
  ]);
});

test('what does not apply leaves its weight to its siblings, and an empty branch to the others', () => {
  const points: LeafPoints = new Map<string, number | 'notApplicable'>([
    ['spaces', 'notApplicable'],
    ['hours', 40],
    ['savings', 'notApplicable'],
  ]);
  const { rootPoints, branches, weights, earned } = aggregate(TREE, points);
  expect(rootPoints).toBe(40);
  expect([...branches]).toEqual([['open', { points: 40, weight: 1 }]]);
  expect([...weights]).toEqual([['hours', 1]]);
  expect([...earned]).toEqual([
    ['root', 40],
    ['open', 40],
    ['hours', 40],
  ]);
});

test('where nothing applies there are no points, and nobody has earned any', () => {
  const { rootPoints, branches, weights, earned } = aggregate(TREE, new Map());
  expect([rootPoints, branches.size, weights.size, earned.size]).toEqual([0, 0, 0, 0]);
});
