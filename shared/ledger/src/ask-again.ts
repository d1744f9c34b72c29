import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** Quarters of one transaction: a declaration that meets it waits for some milliseconds. */
const BATCH_QUARTERS = 2000;

/** A declaration holds the quarters that it touches about as long. */
const SKIPPED_AGAIN_MS = 200;

/** Which quarters are asked for again, and what is said of them. */
export interface AskingAgain {
  /** SQL upon `r`, a row of `score_request`; its parameters are $1, $2… */
  readonly which: string;
  /** SQL of the version that counts as scored from then on. */
  readonly scoredVersion: string;
  readonly parameters: readonly unknown[];
}

interface Batch {
  readonly found: number;
  readonly asked: number;
  readonly company: string | null;
  readonly quarter: string | null;
}

/**
 * Asks for the scores of many companies again, while they go on declaring: in short transactions
 * that wait for nobody. A quarter that somebody holds is passed over, and the walk is repeated
 * until none was. May be cut off anywhere, and be begun anew.
 *
 * @param stopping Ends it between two batches.
 * @returns How many quarters were asked for.
 */
export async function askAgain(
  source: DataSource,
  asking: AskingAgain,
  stopping?: AbortSignal,
): Promise<number> {
  let asked = 0;
  for (;;) {
    const walk = await walkOnce(source, asking, stopping);
    asked += walk.asked;
    if (walk.found === walk.asked || stopping?.aborted) return asked;
    await pause(SKIPPED_AGAIN_MS);
  }
}

async function walkOnce(
  source: DataSource,
  { which, scoredVersion, parameters }: AskingAgain,
  stopping?: AbortSignal,
): Promise<{ found: number; asked: number }> {
  const given = parameters.length;
  const statement = `WITH found AS MATERIALIZED (
      SELECT company_id, quarter FROM ancrage.score_request r
      WHERE (company_id, quarter) > ($${given + 1}::uuid, $${given + 2}::text) AND (${which})
      ORDER BY company_id, quarter LIMIT ${BATCH_QUARTERS}
    ), held AS MATERIALIZED (
      SELECT r.company_id, r.quarter FROM ancrage.score_request r
      JOIN found f ON f.company_id = r.company_id AND f.quarter = r.quarter
      ORDER BY r.company_id, r.quarter FOR UPDATE OF r SKIP LOCKED
    ), asked AS (
      UPDATE ancrage.score_request r
      SET scored_version = ${scoredVersion}, wanted_at = clock_timestamp()
      FROM held h WHERE r.company_id = h.company_id AND r.quarter = h.quarter RETURNING r.quarter
    )
    SELECT (SELECT count(*)::int FROM found) AS found, (SELECT count(*)::int FROM asked) AS asked,
      last.company_id AS company, last.quarter
    FROM (VALUES (1)) AS one
    LEFT JOIN LATERAL (SELECT company_id, quarter FROM found
      ORDER BY company_id DESC, quarter DESC LIMIT 1) AS last ON true`;
  const sum = { found: 0, asked: 0 };
  let reached = ['00000000-0000-0000-0000-000000000000', ''];
  while (!stopping?.aborted) {
    const [batch] = await source.query<Batch[]>(statement, [...parameters, ...reached]);
    if (!batch || batch.company === null || batch.quarter === null) break;
    sum.found += batch.found;
    sum.asked += batch.asked;
    if (batch.found < BATCH_QUARTERS) break;
    reached = [batch.company, batch.quarter];
  }
  return sum;
}
