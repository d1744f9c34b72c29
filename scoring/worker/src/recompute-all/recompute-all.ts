import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { planChunks } from './plan-chunks';
import { recomputeChunk, type Recomputing } from './recompute-chunk';

/** Goes through the recomputations that were asked for, chunk by chunk, until none is left. */
export async function recomputeAll(recomputing: Recomputing, today: CivilDate): Promise<void> {
  await planChunks(recomputing.source);
  while (!recomputing.stopping.aborted && (await recomputeChunk(recomputing, today)));
}
