import { setTimeout as pause } from 'node:timers/promises';
import type { OwnerConnection } from './prepare-database';

const POLL_MS = 200;
const WAIT_MAX_MS = 60_000;

/**
 * Waits until the worker has scored everything that was declared, for a minute at most.
 *
 * @returns Whether all of it is scored.
 */
export async function waitForScores(
  owner: OwnerConnection,
  stopping: AbortSignal,
  show: (detail: string) => void,
): Promise<boolean> {
  const deadlineMs = Date.now() + WAIT_MAX_MS;
  for (;;) {
    const { scored, wanted } = await countScores(owner);
    show(`${scored} sur ${wanted}`);
    if (scored === wanted) return true;
    if (Date.now() > deadlineMs) return false;
    await pause(POLL_MS, undefined, { signal: stopping });
  }
}

async function countScores(owner: OwnerConnection): Promise<{ scored: number; wanted: number }> {
  const [counts] = await owner.query<{ scored: number; wanted: number }[]>(`
    SELECT count(*) FILTER (WHERE scored_version >= wanted_version)::int AS scored,
      count(*)::int AS wanted
    FROM ancrage.score_request`);
  return counts ?? { scored: 0, wanted: 0 };
}
