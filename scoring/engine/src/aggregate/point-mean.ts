import type { Branch } from '../method/method';
import { generalisedMean, geometricMean, harmonicMean, type Aggregation } from './means';

/** The mean of points, by shares that add to 1. */
export type PointMean = (points: readonly number[], shares: readonly number[]) => number;

/** Whether a branch's mean is the sum of its children's own parts. */
export function isAdditive({ aggregation }: Branch): boolean {
  return aggregation === 'weightedArithmetic';
}

/**
 * The mean that a branch of a signed method asks for: the weighted arithmetic mean, or another one
 * of points + 1, less 1, so that a pillar with nothing opened is poor and not the end of it all
 * (score.md, section 4, step 4).
 */
export function pointMean({ aggregation }: Branch): PointMean {
  if (aggregation === 'weightedArithmetic') return arithmetic;
  if (aggregation === 'weightedGeometric') return onePointUp(geometricMean);
  if (aggregation === 'weightedHarmonic') return onePointUp(harmonicMean);
  return onePointUp(generalisedMean(aggregation.generalisedMean));
}

const arithmetic: PointMean = (points, shares) =>
  points.reduce((sum, value, at) => sum + value * (shares[at] ?? 0), 0);

function onePointUp(mean: Aggregation): PointMean {
  return (points, shares) =>
    mean(
      Float64Array.from(points, (value) => value + 1),
      Float64Array.from(shares),
    ) - 1;
}
