import type { Figures } from '../missing/column';
import type { Aggregation } from './means';

/**
 * The same aggregation, that gives nothing where known / all < threshold, strictly (COINr
 * `dat_thresh`): exactly the threshold is enough.
 */
export function withAvailability(threshold: number, aggregation: Aggregation): Aggregation {
  return (values, weights) =>
    knownIn(values) / values.length < threshold ? NaN : aggregation(values, weights);
}

function knownIn(values: Figures): number {
  let known = 0;
  for (const value of values) if (!Number.isNaN(value)) known += 1;
  return known;
}
