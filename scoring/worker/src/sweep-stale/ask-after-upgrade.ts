import { ENGINE_VERSION } from '@ancrage/engine/engine-version';
import type { DataSource } from 'typeorm';

/**
 * Asks again for the live scores that another version of the engine made, so that after an upgrade
 * they say what this one says. Official scores stay as they were frozen.
 *
 * @returns How many quarters were asked for.
 */
export async function askAfterUpgrade(source: DataSource): Promise<number> {
  const [, count] = await source.query<[unknown[], number]>(
    `UPDATE ancrage.score_request r SET scored_version = least(scored_version, wanted_version - 1),
       wanted_at = clock_timestamp()
     WHERE scored_version >= wanted_version AND EXISTS (
       SELECT FROM ancrage.score_record s WHERE s.company_id = r.company_id
         AND s.quarter = r.quarter AND s.series = 'live' AND s.engine_version <> $1
         AND s.method_hash = ancrage.method_in_force(s.quarter))`,
    [ENGINE_VERSION],
  );
  return count;
}
