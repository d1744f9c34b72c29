import type { QuarterId } from '@ancrage/contract/period/quarter';
import { MAY_IDLE } from '@ancrage/database/may-idle';
import { addUp, cellsUnder, totalOf, type ReleasedTotals } from '@ancrage/disclosure/totals';
import type { EntityManager } from 'typeorm';
import type { Publishing } from './publishing';
import { nameOfPlace, placeOfName, readVolumes, type TotalPlace } from './territory-volumes';

/**
 * Quarters before it against which a total is held: a volume is that of four quarters, so that
 * older ones share nothing with it.
 */
const EARLIER_QUARTERS = 4;

/**
 * Publishes a quarter's totals over all territories at once, from EPCI to all: what one of them
 * hides, no other may give back. Written once.
 */
export async function publishTotals(
  { source, threads }: Publishing,
  quarter: QuarterId,
): Promise<void> {
  await source.transaction(async (manager) => {
    await manager.query(MAY_IDLE);
    // Two workers that publish the same quarter would decide twice upon the same figures.
    await manager.query("SELECT pg_advisory_xact_lock(hashtext('publish-totals'))");
    const [known] = await manager.query<{ quarter: string }[]>(
      'SELECT quarter FROM ancrage.published_total WHERE quarter = $1 LIMIT 1',
      [quarter],
    );
    if (known) return;
    const volumes = await readVolumes(manager, quarter);
    const earlier = await releasedBefore(manager, quarter);
    for (const [indicator, totals] of volumes) {
      const released = await threads.run('releaseInThread', {
        totals,
        earlier: earlier.flatMap((one) => one.get(indicator) ?? []),
      });
      const rows = [...cellsUnder(totals)].map(([name, cells]) => ({
        ...placeOfName(name),
        total: released.has(name) ? totalOf(addUp(cells, totals.cells)) : null,
      }));
      await manager.query(
        `INSERT INTO ancrage.published_total (quarter, level, code, indicator, total)
         SELECT $1, level, code, $2, total
         FROM jsonb_to_recordset($3) AS t(level text, code text, total double precision)`,
        [quarter, indicator, JSON.stringify(rows)],
      );
    }
  });
}

/** The quarters published last before one, the latest first, each by indicator. */
async function releasedBefore(
  manager: EntityManager,
  quarter: QuarterId,
): Promise<ReadonlyMap<string, ReleasedTotals>[]> {
  const quarters = await manager.query<{ quarter: QuarterId }[]>(
    `SELECT DISTINCT quarter FROM ancrage.published_total WHERE quarter < $1
     ORDER BY quarter DESC LIMIT $2`,
    [quarter, EARLIER_QUARTERS],
  );
  const all: ReadonlyMap<string, ReleasedTotals>[] = [];
  for (const { quarter: one } of quarters) all.push(await releasedOf(manager, one));
  return all;
}

async function releasedOf(
  manager: EntityManager,
  quarter: QuarterId,
): Promise<ReadonlyMap<string, ReleasedTotals>> {
  const volumes = await readVolumes(manager, quarter);
  const rows = await manager.query<(TotalPlace & { readonly indicator: string })[]>(
    `SELECT indicator, level, code FROM ancrage.published_total
     WHERE quarter = $1 AND total IS NOT NULL`,
    [quarter],
  );
  const told = new Map<string, Set<string>>();
  for (const { indicator, ...place } of rows) {
    told.set(indicator, (told.get(indicator) ?? new Set()).add(nameOfPlace(place)));
  }
  return new Map(
    [...volumes].map(([indicator, totals]) => [
      indicator,
      { ...totals, released: told.get(indicator) ?? new Set<string>() },
    ]),
  );
}
