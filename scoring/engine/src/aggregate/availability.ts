import { available } from '../missing/column';
import type { Column } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import type { Aggregation } from './means';

/**
 * The same aggregation, that gives nothing where known / all < threshold, strictly (COINr
 * `dat_thresh`): exactly the threshold is enough.
 */
export function withAvailability(threshold: number, aggregation: Aggregation): Aggregation {
  if (!(threshold >= 0 && threshold <= 1)) {
    throw new UndefinedFigure('out-of-bounds', `threshold ${threshold} is no share`);
  }
  return (values: Column, weights) =>
    available(values).length / values.length < threshold ? null : aggregation(values, weights);
}
