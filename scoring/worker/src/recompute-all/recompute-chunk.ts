import { setTimeout as pause } from 'node:timers/promises';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import {
  latestClosedQuarter,
  quarterOf,
  quarterRange,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import { MAY_IDLE } from '@ancrage/database/may-idle';
import { keepScores } from '@ancrage/ledger/keep-score';
import type { MethodTexts } from '@ancrage/ledger/methods-in-force';
import { booksAsKnown, readHistory } from '@ancrage/ledger/read-as-known';
import type { ScoringThreads } from '@ancrage/series/scoring-threads';
import type { DataSource } from 'typeorm';

/** How long a company of a recomputation lets fresh declarations go before it, at most. */
const YIELDS_MS_MAX = 1000;
const YIELDS_MS_STEP = 20;

/** What a recomputation needs; its threads are its own, so that nobody waits behind it. */
export interface Recomputing {
  readonly source: DataSource;
  readonly threads: ScoringThreads;
  readonly methods: MethodTexts;
  readonly stopping: AbortSignal;
}

interface Chunk {
  readonly id: string;
  readonly position: number;
  readonly method: string;
  readonly first: QuarterId;
  readonly last: QuarterId;
  readonly from: string;
  readonly to: string;
}

/**
 * Recomputes the next chunk that nobody is at: each of its companies' quarters in both series,
 * under the method of the recomputation. May be cut off anywhere: the chunk is then done anew,
 * to the same digits. Fresh declarations go first.
 *
 * @returns Whether there was one.
 */
export async function recomputeChunk(recomputing: Recomputing, today: CivilDate): Promise<boolean> {
  const holder = recomputing.source.createQueryRunner();
  await holder.connect();
  try {
    await holder.startTransaction();
    await holder.query(MAY_IDLE);
    const [chunk] = (await holder.query(
      `SELECT c.recomputation_id AS id, c.position, r.method_hash AS method,
         r.first_quarter AS first, r.last_quarter AS last,
         c.first_company AS "from", c.last_company AS "to"
       FROM ancrage.recomputation_chunk c JOIN ancrage.recomputation r ON r.id = c.recomputation_id
       WHERE c.done_at IS NULL ORDER BY r.asked_at, c.position LIMIT 1
       FOR UPDATE OF c SKIP LOCKED`,
    )) as Chunk[];
    if (!chunk) {
      await holder.commitTransaction();
      await finish(recomputing.source);
      return false;
    }
    for (const companyId of await companiesOf(recomputing.source, chunk)) {
      await letFreshGoFirst(recomputing);
      if (recomputing.stopping.aborted) {
        await holder.rollbackTransaction();
        return false;
      }
      await recomputeCompany(recomputing, chunk, companyId, today);
    }
    await holder.query(
      `UPDATE ancrage.recomputation_chunk SET done_at = clock_timestamp()
       WHERE recomputation_id = $1 AND position = $2`,
      [chunk.id, chunk.position],
    );
    await holder.commitTransaction();
    return true;
  } catch (error) {
    if (holder.isTransactionActive) await holder.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await holder.release();
  }
}

async function recomputeCompany(
  { source, threads, methods }: Recomputing,
  { method, first, last }: Chunk,
  companyId: string,
  today: CivilDate,
): Promise<void> {
  const history = await readHistory(source, companyId);
  const observed = booksAsKnown(history, null).observation?.from;
  if (observed === undefined) return;
  const closed = latestClosedQuarter(today);
  const current = quarterOf(today);
  const quarters = quarterRange(
    observed > first ? observed : first,
    last < current ? last : current,
  );
  if (quarters.length === 0) return;
  const asked = quarters.map((quarter) => ({
    quarter,
    live: true,
    official: quarter <= closed,
    method,
    methodBefore: method,
  }));
  const reckoning = { history, asKnown: null, today, quarters: asked };
  const scores = await threads.scoresAsJson(reckoning, await methods.of([method]));
  const version = Number(history.rows.at(-1)?.seq ?? 0);
  await keepScores(source, companyId, version, [], scores);
}

async function companiesOf(source: DataSource, { from, to }: Chunk): Promise<string[]> {
  const rows = await source.query<{ company_id: string }[]>(
    `SELECT company_id FROM ancrage.ledger_head
     WHERE company_id BETWEEN $1 AND $2 AND seq > 0 ORDER BY company_id`,
    [from, to],
  );
  return rows.map((row) => row.company_id);
}

/** Waits while a declaration is being counted, but not for ever: both get on. */
async function letFreshGoFirst({ source, stopping }: Recomputing): Promise<void> {
  for (let waited = 0; waited < YIELDS_MS_MAX && !stopping.aborted; waited += YIELDS_MS_STEP) {
    const fresh = await source.query<unknown[]>(
      'SELECT FROM ancrage.score_request WHERE scored_version < wanted_version LIMIT 1',
    );
    if (fresh.length === 0) return;
    await pause(YIELDS_MS_STEP);
  }
}

async function finish(source: DataSource): Promise<void> {
  await source.query(
    `UPDATE ancrage.recomputation r SET finished_at = clock_timestamp()
     WHERE finished_at IS NULL AND planned_at IS NOT NULL AND NOT EXISTS (
       SELECT FROM ancrage.recomputation_chunk c
       WHERE c.recomputation_id = r.id AND c.done_at IS NULL)`,
  );
}
