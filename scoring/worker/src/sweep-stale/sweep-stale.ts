import { randomUUID } from 'node:crypto';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import { latestClosedQuarter } from '@ancrage/contract/period/quarter';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QueueConnection } from '@ancrage/queue/connect';
import { dispatch } from '@ancrage/queue/relay-outbox';
import type { DataSource } from 'typeorm';

/** Age beyond which a stale quarter is taken for forgotten, whatever the queue believes. */
const FORGOTTEN_AFTER = '5 seconds';

/**
 * Finds the companies whose scores stayed behind and asks for them again: the queue is a hint,
 * and it may have been wiped. Also asks for the official scores of a quarter that has closed.
 *
 * @returns How many companies were asked for.
 */
export async function sweepStale(
  source: DataSource,
  queues: QueueConnection,
  today: CivilDate,
): Promise<number> {
  const stale = await source.query<{ company_id: string }[]>(
    `SELECT company_id FROM ancrage.score_request
     WHERE scored_version < wanted_version AND wanted_at < clock_timestamp() - $1::interval
     UNION
     SELECT company_id FROM ancrage.score_request
     WHERE quarter <= $2 AND NOT official_kept AND scored_version >= wanted_version`,
    [FORGOTTEN_AFTER, latestClosedQuarter(today)],
  );
  for (const { company_id: companyId } of stale) {
    await dispatch(queues, {
      topic: SCORE_COMPANY,
      payload: { companyId, requestId: `sweep/${randomUUID()}` },
    });
  }
  return stale.length;
}
