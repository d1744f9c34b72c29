import { randomUUID } from 'node:crypto';
import { SCORE_BACKLOG } from '@ancrage/contract/message/score-backlog';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QueueConnection } from '@ancrage/queue/connect';
import { dispatch } from '@ancrage/queue/relay-outbox';
import type { DataSource } from 'typeorm';
import { countStale, staleCompanies } from '../process/stale-companies';

/** Companies that are asked for one by one; more are a backlog, which is asked for in parts. */
const SINGLE_MAX = 100;

/** Companies of a part, about: a part is done in a second or so, and its news is short. */
const PART_COMPANIES = 50;

/** Digits by which the parts are made, fewest first. */
const DIGITS = [2, 3] as const;

/**
 * Finds the companies whose scores stayed behind and asks for them again: the queue is a hint,
 * and it may have been wiped. Also asks for the official scores of a quarter that has closed.
 *
 * @returns How many jobs were asked for.
 */
export async function sweepStale(
  source: DataSource,
  queues: QueueConnection,
  today: CivilDate,
): Promise<number> {
  const stale = await staleCompanies(source, today, '', SINGLE_MAX + 1);
  const requestId = `sweep/${randomUUID()}`;
  if (stale.length <= SINGLE_MAX) {
    for (const companyId of stale) {
      await dispatch(queues, { topic: SCORE_COMPANY, payload: { companyId, requestId } });
    }
    return stale.length;
  }
  const prefixes = await backlogParts(source, today);
  for (const prefix of prefixes) {
    await dispatch(queues, { topic: SCORE_BACKLOG, payload: { prefix, requestId } });
  }
  return prefixes.length;
}

async function backlogParts(source: DataSource, today: CivilDate): Promise<string[]> {
  const [few, many] = DIGITS;
  const counts = await countStale(source, today, many);
  const companies = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const digits = companies <= PART_COMPANIES * 16 ** few ? few : many;
  return [...new Set([...counts.keys()].map((prefix) => prefix.slice(0, digits)))];
}
