import type { TableBranch } from '../method/method';
import { withAvailability } from './availability';
import { difference, product, ratio } from './formulas';
import {
  arithmeticMean,
  generalisedMean,
  geometricMean,
  harmonicMean,
  minimum,
  type Aggregation,
} from './means';
import { weightedMedian } from './weighted-median';

/** Aggregations by their name in the method's document; those on duels look at all units at once. */
const NAMED: Readonly<Record<string, Aggregation>> = {
  weightedArithmetic: arithmeticMean,
  weightedGeometric: geometricMean,
  weightedHarmonic: harmonicMean,
  median: weightedMedian,
  minimum,
  product,
  ratio,
  difference,
};

/** How a branch makes one figure of a unit's own figures; null where it asks about other units. */
export function aggregationOf({ aggregation, availability }: TableBranch): Aggregation | null {
  const named =
    typeof aggregation === 'string'
      ? NAMED[aggregation]
      : generalisedMean(aggregation.generalisedMean);
  if (named === undefined) return null;
  return availability === undefined ? named : withAvailability(availability, named);
}
