import type { ScoreCompany, ScoreLanded } from '@ancrage/contract/message/score-company';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import {
  closingInstant,
  latestClosedQuarter,
  shiftQuarter,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import { keepScores, type ScoreToKeep } from '@ancrage/ledger/keep-score';
import { booksAsKnown, readHistory, type Books, type History } from '@ancrage/ledger/read-as-known';
import type { DataSource } from 'typeorm';
import { ScoreOnce } from './score-once';

/**
 * Brings one company's stale quarters up to date: the live score of each, from all that is known,
 * and the official one of each quarter that has closed, from what was known at its close.
 *
 * May be run twice, late or at the same time as another: what is kept is fenced by the version of
 * the ledger that it was computed from, and an official score is written once.
 */
export async function scoreCompany(
  source: DataSource,
  method: NamedMethod,
  today: CivilDate,
  { companyId }: ScoreCompany,
): Promise<ScoreLanded> {
  const closed = latestClosedQuarter(today);
  // Read at once: books that are older than what is asked for are kept under their own version,
  // and leave the quarter stale for the job that follows.
  const [requests, history] = await Promise.all([
    staleQuarters(source, companyId, closed),
    readHistory(source, companyId),
  ]);
  if (requests.length === 0) return { companyId, landed: [] };
  const books = booksAsKnown(history, null);
  const once = new ScoreOnce(method, today);
  const scores = requests.flatMap(({ quarter, withoutOfficial }) => [
    ...kept(once.units(books, books, quarter), books, quarter, 'live'),
    ...(withoutOfficial ? official(once, history, quarter) : []),
  ]);
  const quarters = requests.map(({ quarter }) => quarter);
  const landed = await keepScores(source, companyId, books.version, quarters, scores);
  return { companyId, landed };
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
    `SELECT r.quarter, r.quarter <= $2 AND o.quarter IS NULL AS "withoutOfficial"
     FROM ancrage.score_request r
     LEFT JOIN ancrage.score_record o ON o.company_id = r.company_id AND o.quarter = r.quarter
       AND o.unit = 'company' AND o.series = 'official'
     WHERE r.company_id = $1
       AND (r.scored_version < r.wanted_version OR (r.quarter <= $2 AND o.quarter IS NULL))
     ORDER BY r.quarter`,
    [companyId, latestClosed],
  );
}

function official(once: ScoreOnce, history: History, quarter: QuarterId): ScoreToKeep[] {
  const atClose = (closed: QuarterId) => booksAsKnown(history, closingInstant(closed));
  const books = atClose(quarter);
  const before = atClose(shiftQuarter(quarter, -1));
  return kept(once.units(books, before, quarter), books, quarter, 'official');
}

function kept(
  units: ReturnType<ScoreOnce['units']>,
  books: Books,
  quarter: QuarterId,
  series: ScoreToKeep['series'],
): ScoreToKeep[] {
  return units.map(({ unit, result, change, soleTerritory }) => ({
    unit,
    quarter,
    series,
    version: books.version,
    methodHash: result.method.hash,
    engineVersion: result.engineVersion,
    inputDigest: result.inputDigest,
    state: result.state,
    score: result.score,
    fte: result.fte,
    soleTerritory,
    result,
    change,
  }));
}
