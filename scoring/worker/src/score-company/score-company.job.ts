import type { ScoreCompany, ScoreLanded } from '@ancrage/contract/message/score-company';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import {
  latestClosedQuarter,
  shiftQuarter,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import { keepScores } from '@ancrage/ledger/keep-score';
import {
  methodInForce,
  readMethodsInForce,
  type MethodTexts,
} from '@ancrage/ledger/methods-in-force';
import { readHistory, type History } from '@ancrage/ledger/read-as-known';
import type { QuarterAsked } from '@ancrage/series/quarter-asked';
import type { ScoringThreads } from '@ancrage/series/scoring-threads';
import { inSpan } from '@ancrage/telemetry/trace';
import type { DataSource } from 'typeorm';

/** What scoring a company needs. */
export interface Scoring {
  readonly source: DataSource;
  readonly threads: ScoringThreads;
  readonly methods: MethodTexts;
  /** Told when each declaration was recorded whose score has just landed. */
  readonly onLanded?: (recordedAt: readonly string[]) => void;
}

/**
 * Brings one company's stale quarters up to date: the live score of each, from all that is known,
 * and the official one of each quarter that has closed, from what was known at its close.
 *
 * May be run twice, late or at the same time as another: what is kept is fenced by the version of
 * the ledger that it was computed from, and an official score is written once.
 */
export async function scoreCompany(
  { source, threads, methods, onLanded }: Scoring,
  today: CivilDate,
  { companyId }: ScoreCompany,
): Promise<ScoreLanded> {
  // Read at once: books that are older than what is asked for are kept under their own version,
  // and leave the quarter stale for the job that follows.
  const [requests, history, inForce, scored] = await Promise.all([
    staleQuarters(source, companyId, latestClosedQuarter(today)),
    readHistory(source, companyId),
    readMethodsInForce(source),
    onLanded ? scoredVersion(source, companyId) : 0,
  ]);
  if (requests.length === 0) return { companyId, landed: [] };
  const quarters = requests.map(({ quarter, withoutOfficial }): QuarterAsked => ({
    quarter,
    live: true,
    official: withoutOfficial,
    method: methodInForce(inForce, quarter),
    methodBefore: methodInForce(inForce, shiftQuarter(quarter, -1)),
  }));
  const texts = await methods.of(quarters.flatMap((asked) => [asked.method, asked.methodBefore]));
  const scores = await inSpan('score in a thread', countOf(quarters), () =>
    threads.scoresAsJson({ history, asKnown: null, today, quarters }, texts),
  );
  const version = Number(history.rows.at(-1)?.seq ?? 0);
  const marked = quarters.map(({ quarter }) => quarter);
  const landed = await inSpan('keep scores', countOf(quarters), () =>
    keepScores(source, companyId, version, marked, scores),
  );
  onLanded?.(declarationsSince(history, scored));
  return { companyId, landed };
}

const countOf = (quarters: readonly QuarterAsked[]) => ({
  attributes: { 'ancrage.quarters': quarters.length },
});

/** The last entry that a score of the company was computed from, of whatever quarter. */
async function scoredVersion(source: DataSource, companyId: string): Promise<number> {
  const [row] = await source.query<{ version: string | null }[]>(
    `SELECT max(version) AS version FROM ancrage.score_record
     WHERE company_id = $1 AND unit = 'company' AND series = 'live'`,
    [companyId],
  );
  return Number(row?.version ?? 0);
}

/** When each was recorded: the entries of one declaration share the instant. */
function declarationsSince({ rows }: History, version: number): string[] {
  const since = rows.filter(({ seq }) => Number(seq) > version);
  return [...new Set(since.map(({ recorded_at: instant }) => instant))];
}

interface Request {
  readonly quarter: QuarterId;
  readonly withoutOfficial: boolean;
}

function staleQuarters(
  source: DataSource,
  companyId: string,
  latestClosed: QuarterId,
): Promise<Request[]> {
  return source.query<Request[]>(
    `SELECT quarter, quarter <= $2 AND NOT official_kept AS "withoutOfficial"
     FROM ancrage.score_request
     WHERE company_id = $1
       AND (scored_version < wanted_version OR (quarter <= $2 AND NOT official_kept))
     ORDER BY quarter`,
    [companyId, latestClosed],
  );
}
