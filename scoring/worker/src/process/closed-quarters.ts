import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { latestClosedQuarter, type QuarterId } from '@ancrage/contract/period/quarter';
import type { DataSource } from 'typeorm';

/** The closed quarters that have scores, the earliest first. */
export async function closedQuarters(source: DataSource, today: CivilDate): Promise<QuarterId[]> {
  // From one quarter to the next along the index: the rows of a quarter are never counted.
  const rows = await source.query<{ quarter: QuarterId }[]>(
    `WITH RECURSIVE known AS (
       SELECT min(quarter) AS quarter FROM ancrage.score_record
       UNION ALL
       SELECT (SELECT min(s.quarter) FROM ancrage.score_record s WHERE s.quarter > known.quarter)
       FROM known WHERE known.quarter IS NOT NULL)
     SELECT quarter FROM known WHERE quarter <= $1 ORDER BY quarter`,
    [latestClosedQuarter(today)],
  );
  return rows.map(({ quarter }) => quarter);
}

/** Whether every company asked for a quarter has its official score. */
export async function isComplete(source: DataSource, quarter: QuarterId): Promise<boolean> {
  const [row] = await source.query<{ complete: boolean }[]>(
    `SELECT NOT EXISTS (SELECT FROM ancrage.score_request
       WHERE quarter = $1 AND NOT official_kept) AS complete`,
    [quarter],
  );
  return row?.complete ?? false;
}
