import { ENGINE_VERSION } from '@ancrage/engine/engine-version';
import { askAgain } from '@ancrage/ledger/ask-again';
import type { DataSource } from 'typeorm';

/**
 * Asks again for the live scores that another version of the engine made, or another method than
 * the one in force, so that after an upgrade they say what this one says. Official scores stay as
 * they were frozen.
 *
 * @param stopping Ends it early: what is left is asked for the next time.
 * @returns How many quarters were asked for.
 */
export function askAfterUpgrade(source: DataSource, stopping?: AbortSignal): Promise<number> {
  return askAgain(
    source,
    {
      which: `r.scored_version >= r.wanted_version AND ${liveScore('true')}
        AND NOT ${liveScore('s.engine_version = $1 AND s.method_hash = ancrage.method_in_force(s.quarter)')}`,
      scoredVersion: 'least(r.scored_version, r.wanted_version - 1)',
      parameters: [ENGINE_VERSION],
    },
    stopping,
  );
}

function liveScore(such: string): string {
  return `EXISTS (SELECT FROM ancrage.score_record s WHERE s.company_id = r.company_id
    AND s.quarter = r.quarter AND s.unit = 'company' AND s.series = 'live' AND ${such})`;
}
