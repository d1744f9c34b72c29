import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { DataSource } from 'typeorm';
import { inFreeze, type Left } from './freeze-progress';

/** Ends the freezing of a quarter: says of every company that has no place why it has none. */
export function closeFreeze(source: DataSource, quarter: QuarterId): Promise<Left> {
  return inFreeze(source, quarter, 'groups', async (manager) => {
    await manager.query(
      `INSERT INTO ancrage.peer_standing (company_id, quarter, state)
       SELECT s.company_id, $1, CASE
         WHEN s.state <> 'scored' THEN 'notScored'
         WHEN p.company_id IS NULL THEN 'joinedThisYear'
         ELSE 'tooFewMembers' END
       FROM ancrage.score_record s
       LEFT JOIN ancrage.peer_score p ON p.quarter = $1 AND p.company_id = s.company_id
       WHERE s.quarter = $1 AND s.unit = 'company' AND s.series = 'official'
         AND s.method_hash = ancrage.method_in_force(s.quarter)
         AND NOT EXISTS (SELECT FROM ancrage.peer_standing k
           WHERE k.quarter = $1 AND k.company_id = s.company_id)`,
      [quarter],
    );
    await manager.query(
      "UPDATE ancrage.peer_freeze SET stage = 'done', done_at = now() WHERE quarter = $1",
      [quarter],
    );
    return 'none';
  });
}
