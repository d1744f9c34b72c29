import type { Branch } from '../method/method';

/** The mean of points, by shares that add to 1. */
export type PointMean = (points: readonly number[], shares: readonly number[]) => number;

/** Whether a branch's mean is the sum of its children's own parts. */
export function isAdditive({ aggregation }: Branch): boolean {
  return aggregation === 'weightedArithmetic';
}

/** The mean that a branch of a signed method asks for. */
export function pointMean(_branch: Branch): PointMean {
  return arithmetic;
}

const arithmetic: PointMean = (points, shares) =>
  points.reduce((sum, value, at) => sum + value * (shares[at] ?? 0), 0);
