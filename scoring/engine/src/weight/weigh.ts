import { available } from '../missing/column';
import type { Column } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { sumOfWeights } from './sum-of-weights';

/** A known value and its share of the weight of those that are known. */
export interface Weighed {
  readonly value: number;
  /** Above 0; the shares of a group add to 1. */
  readonly share: number;
}

/**
 * Known values with their weights renormalised over them (COINr: a missing value is skipped and its
 * weight dropped). What weighs 0 takes no part; nothing comes back where nothing is left.
 */
export function weigh(values: Column, weights: readonly number[] = values.map(() => 1)): Weighed[] {
  if (values.length !== weights.length) {
    throw new UndefinedFigure(
      'lengths-differ',
      `${values.length} values have ${weights.length} weights`,
    );
  }
  sumOfWeights(weights);
  const known = values.flatMap((cell, position) => {
    const weight = weights[position] ?? 0;
    return weight === 0 ? [] : available([cell]).map((value) => ({ value, weight }));
  });
  const sum = known.reduce((total, { weight }) => total + weight, 0);
  return known.map(({ value, weight }) => ({ value, share: weight / sum }));
}
