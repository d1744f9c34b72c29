import type { ScoreCompany, ScoreLanded } from '@ancrage/contract/message/score-company';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import {
  latestClosedQuarter,
  shiftQuarter,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import { onOneConnection } from '@ancrage/database/on-one-connection';
import { keepScores, type QuarterAskedFor } from '@ancrage/ledger/keep-score';
import {
  methodInForce,
  readMethodsInForce,
  type MethodTexts,
} from '@ancrage/ledger/methods-in-force';
import type { History, Reader } from '@ancrage/ledger/read-as-known';
import { namedMethod } from '@ancrage/series/named-method';
import type { QuarterAsked } from '@ancrage/series/quarter-asked';
import type { RecentScores } from '@ancrage/series/recent-scores';
import { scoreQuarters } from '@ancrage/series/score-quarters';
import { inSpan } from '@ancrage/telemetry/trace';
import type { DataSource } from 'typeorm';
import type { KnownHistories } from './known-histories';

/** What scoring a company needs. */
export interface Scoring {
  readonly source: DataSource;
  readonly methods: MethodTexts;
  readonly histories: KnownHistories;
  readonly recent: RecentScores;
}

/** The scores that landed, and when each declaration was recorded that is among them. */
export interface Scored extends ScoreLanded {
  readonly recordedAt: readonly string[];
}

/**
 * Brings one company's stale quarters up to date: the live score of each, from all that is known,
 * and the official one of each quarter that has closed, from what was known at its close.
 *
 * May be run twice, late or at the same time as another: what is kept is fenced by the version of
 * the ledger that it was computed from, and an official score is written once.
 */
export function scoreCompany(
  { source, methods, histories, recent }: Scoring,
  today: CivilDate,
  { companyId }: Pick<ScoreCompany, 'companyId'>,
): Promise<Scored> {
  return onOneConnection(source, async (reader) => {
    // Read at once: books that are older than what is asked for are kept under their own version,
    // and leave the quarter stale for the job that follows.
    const [requests, known, inForce] = await Promise.all([
      staleQuarters(reader, companyId, latestClosedQuarter(today)),
      histories.read(reader, companyId),
      readMethodsInForce(reader),
    ]);
    if (requests.length === 0) return { companyId, landed: [], recordedAt: [] };
    const closes = requests.some(({ withoutOfficial }) => withoutOfficial);
    if (closes) await settle(reader, companyId);
    const history = closes ? await histories.read(reader, companyId) : known;
    const quarters = requests.map(({ quarter, withoutOfficial }): QuarterAsked => ({
      quarter,
      live: true,
      official: withoutOfficial,
      method: methodInForce(inForce, quarter),
      methodBefore: methodInForce(inForce, shiftQuarter(quarter, -1)),
    }));
    const texts = await methods.of(quarters.flatMap((asked) => [asked.method, asked.methodBefore]));
    const about = { attributes: { 'ancrage.quarters': quarters.length } };
    const scores = await inSpan('score', about, async () =>
      JSON.stringify(
        scoreQuarters(
          { history, asKnown: null, today, quarters },
          new Map([...texts].map(([hash, text]) => [hash, namedMethod(hash, text)])),
          recent,
        ),
      ),
    );
    const version = Number(history.rows.at(-1)?.seq ?? 0);
    const landed = await inSpan('keep scores', about, () =>
      keepScores(reader, companyId, version, requests, scores),
    );
    const scored = Number(requests[0]?.scoredBefore ?? 0);
    return { companyId, landed, recordedAt: declarationsSince(history, scored) };
  });
}

/**
 * Waits for whoever is recording an entry of the company: what was recorded before an instant may
 * be committed after it, and an official score that missed it would stand for ever.
 */
async function settle(reader: Reader, companyId: string): Promise<void> {
  await reader.query('SELECT ancrage.settle_ledger($1)', [companyId]);
}

/** When each was recorded: the entries of one declaration share the instant. */
function declarationsSince({ rows }: History, version: number): string[] {
  const since = rows.filter(({ seq }) => Number(seq) > version);
  return [...new Set(since.map(({ recorded_at: instant }) => instant))];
}

interface Request extends QuarterAskedFor {
  readonly withoutOfficial: boolean;
  /** The last entry that a score of the company was computed from, of whatever quarter. */
  readonly scoredBefore: string;
}

function staleQuarters(
  reader: Reader,
  companyId: string,
  latestClosed: QuarterId,
): Promise<Request[]> {
  return reader.query<Request>(
    `SELECT quarter, wanted_version::text AS "wantedVersion",
       scored_version::text AS "scoredVersion", wanted_at::text AS "wantedAt",
       quarter <= $2 AND NOT official_kept AS "withoutOfficial",
       coalesce((SELECT max(version) FROM ancrage.score_record
         WHERE company_id = $1 AND unit = 'company' AND series = 'live'), 0) AS "scoredBefore"
     FROM ancrage.score_request
     WHERE company_id = $1
       AND (scored_version < wanted_version OR (quarter <= $2 AND NOT official_kept))
     ORDER BY quarter`,
    [companyId, latestClosed],
  );
}
