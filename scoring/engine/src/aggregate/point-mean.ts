import type { Branch } from '../method/method';

/** The mean of points, by shares that add to 1. */
export type PointMean = (points: readonly number[], shares: readonly number[]) => number;

/** Whether a branch's mean is the sum of its children's own parts. */
export function isAdditive({ aggregation }: Branch): boolean {
  return aggregation === 'weightedArithmetic';
}

/**
 * The mean that a branch of a signed method asks for. Points begin at 0, where a geometric or
 * harmonic mean would be 0 whatever the others do: these means are taken of points + 1, and give 1
 * back (score.md, section 4, step 4).
 */
export function pointMean({ aggregation }: Branch): PointMean {
  if (aggregation === 'weightedArithmetic') return arithmetic;
  if (aggregation === 'weightedGeometric') return geometric;
  if (aggregation === 'weightedHarmonic') return power(-1);
  return power(aggregation.generalisedMean);
}

const arithmetic: PointMean = (points, shares) => weighedSum(points, shares, (value) => value);

const geometric: PointMean = (points, shares) =>
  Math.exp(weighedSum(points, shares, (value) => Math.log(value + 1))) - 1;

function power(exponent: number): PointMean {
  return (points, shares) =>
    weighedSum(points, shares, (value) => (value + 1) ** exponent) ** (1 / exponent) - 1;
}

function weighedSum(
  points: readonly number[],
  shares: readonly number[],
  of: (value: number) => number,
): number {
  return points.reduce((sum, value, at) => sum + of(value) * (shares[at] ?? 0), 0);
}
