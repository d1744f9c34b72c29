import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { DataSource } from 'typeorm';
import { inFreeze, type Left } from './freeze-progress';
import { publishNamed } from './publish-named';

/**
 * Ends the freezing of a quarter: says of every company that has no place why it has none, and
 * names to territories those that agreed to it.
 */
export function closeFreeze(source: DataSource, quarter: QuarterId): Promise<Left> {
  return inFreeze(source, quarter, 'groups', async (manager) => {
    await manager.query(
      `INSERT INTO ancrage.peer_standing (company_id, quarter, state)
       SELECT s.company_id, $1, CASE
         WHEN s.state <> 'scored' THEN 'notScored'
         WHEN NOT EXISTS (SELECT FROM ancrage.peer_member m
           WHERE m.year = $2 AND m.company_id = s.company_id) THEN 'joinedThisYear'
         ELSE 'tooFewMembers' END
       FROM ancrage.score_record s
       WHERE s.quarter = $1 AND s.unit = 'company' AND s.series = 'official'
         AND s.method_hash = ancrage.method_in_force(s.quarter)
         AND NOT EXISTS (SELECT FROM ancrage.peer_standing k
           WHERE k.quarter = $1 AND k.company_id = s.company_id)`,
      [quarter, Number(quarter.slice(0, 4))],
    );
    await publishNamed(manager, quarter);
    await manager.query(
      "UPDATE ancrage.peer_freeze SET stage = 'done', done_at = now() WHERE quarter = $1",
      [quarter],
    );
    return 'none';
  });
}
