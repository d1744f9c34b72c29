import { principalComponents } from '../analysis/principal-components';
import type { Columns } from '../analysis/complete-rows';

/**
 * Weights of a group by its first principal component (COINr `get_PCA`: the first rotation vector,
 * over the units that know all columns). R leaves its sign to chance: here the sum is not below 0.
 * A single weight may still be negative, and is refused where it is used.
 */
export function pcaWeights(columns: Columns): number[] {
  return [...(principalComponents(columns)[0]?.rotation ?? [])];
}
