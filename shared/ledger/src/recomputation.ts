import { randomUUID } from 'node:crypto';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { Reader } from './read-as-known';

/** A whole recomputation and how far it is. */
export interface RecomputationProgress {
  readonly id: string;
  readonly methodVersion: string;
  readonly firstQuarter: QuarterId;
  readonly lastQuarter: QuarterId;
  /** ISO 8601. */
  readonly askedAt: string;
  readonly finishedAt: string | null;
  /** Companies done, of how many; null until the chunks are made. */
  readonly done: number;
  readonly total: number | null;
  /** Over the last minutes, or over the whole of one that has ended; null while nothing is done. */
  readonly companiesPerMinute: number | null;
  /** When it ends at that rate (ISO 8601); null where there is none, or where it has ended. */
  readonly expectedEnd: string | null;
}

/** The rate is that of the last minutes: a worker that was stopped for a night does not slow it. */
const RATE_OVER = '10 minutes';

/**
 * Asks for the scores of all companies under a published method, in force or not: the scores that
 * stand are kept beside. The worker begins within seconds.
 *
 * @param methodVersion Version of a published method.
 * @returns Its identifier, or null when no method is published under the version.
 */
export async function askRecomputation(
  reader: Reader,
  asked: {
    readonly methodVersion: string;
    readonly firstQuarter: QuarterId;
    readonly lastQuarter: QuarterId;
  },
): Promise<string | null> {
  const [method] = await reader.query<{ hash: string }>(
    'SELECT hash FROM ancrage.method WHERE version = $1',
    [asked.methodVersion],
  );
  if (!method) return null;
  const id = randomUUID();
  await reader.query(
    `INSERT INTO ancrage.recomputation (id, method_hash, first_quarter, last_quarter)
     VALUES ($1, $2, $3, $4)`,
    [id, method.hash, asked.firstQuarter, asked.lastQuarter],
  );
  return id;
}

/** The recomputations, the latest first. */
export async function readRecomputations(reader: Reader): Promise<RecomputationProgress[]> {
  const rows = await reader.query<
    Omit<RecomputationProgress, 'expectedEnd'> & { readonly nowMs: number }
  >(
    `SELECT r.id, m.version AS "methodVersion", r.first_quarter AS "firstQuarter",
       r.last_quarter AS "lastQuarter",
       to_char(r.asked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "askedAt",
       to_char(r.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "finishedAt",
       coalesce(c.done, 0)::int AS done,
       CASE WHEN r.planned_at IS NOT NULL THEN coalesce(c.total, 0)::int END AS total,
       (60 * CASE WHEN r.finished_at IS NULL THEN c.lately
           / greatest(extract(epoch FROM least($1::interval, clock_timestamp() - r.planned_at)), 1)
         ELSE c.done / greatest(extract(epoch FROM r.finished_at - r.planned_at), 1)
         END)::float8 AS "companiesPerMinute",
       (1000 * extract(epoch FROM clock_timestamp()))::float8 AS "nowMs"
     FROM ancrage.recomputation r
     JOIN ancrage.method m ON m.hash = r.method_hash
     LEFT JOIN (SELECT recomputation_id, sum(companies) AS total,
         sum(companies) FILTER (WHERE done_at IS NOT NULL) AS done,
         sum(companies) FILTER (WHERE done_at > clock_timestamp() - $1::interval) AS lately
       FROM ancrage.recomputation_chunk GROUP BY 1) c ON c.recomputation_id = r.id
     ORDER BY r.asked_at DESC LIMIT 50`,
    [RATE_OVER],
  );
  return rows.map(({ nowMs, ...row }) => ({ ...row, expectedEnd: expectedEnd(row, nowMs) }));
}

function expectedEnd(
  { finishedAt, done, total, companiesPerMinute: rate }: Omit<RecomputationProgress, 'expectedEnd'>,
  nowMs: number,
): string | null {
  if (finishedAt !== null || total === null || !rate) return null;
  return new Date(nowMs + ((total - done) / rate) * 60_000).toISOString();
}
