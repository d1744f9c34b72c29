import { UndefinedFigure } from '../missing/undefined-figure';

/** Sum of a group's weights, which are relative to each other; refused where no share follows. */
export function sumOfWeights(weights: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at] ?? 0;
    if (weight < 0) throw new UndefinedFigure('weight-negative', `weight ${weight} is negative`);
    sum += weight;
  }
  if (sum === 0) throw new UndefinedFigure('weights-sum-to-zero', 'nothing has any weight');
  if (Number.isFinite(sum)) return sum;
  throw new UndefinedFigure('not-finite', `the weights sum to ${sum}`);
}
