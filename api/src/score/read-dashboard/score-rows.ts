import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { TenantTransaction } from '@ancrage/database/in-tenant';
import { roundHalfAway } from '@ancrage/engine/explain/largest-remainder';
import type { ScoreResult } from '@ancrage/engine/result';
import type { QuarterChange } from '@ancrage/series/unit-scores';
import { inTodaysForm } from './earlier-result';

/** A kept score of the company. */
export interface ScoreRow {
  readonly quarter: QuarterId;
  readonly series: 'official' | 'live';
  readonly version: number;
  readonly computedAt: string;
  readonly state: ScoreResult['state'];
  readonly score: number | null;
  readonly printed: number | null;
  readonly inputDigest: string;
  /** The whole result, explanation included; only of the quarter in view, as the next. */
  readonly result: ScoreResult | null;
  /** Null where there is nothing to compare with. */
  readonly change: QuarterChange | null;
}

/** A kept score with its explanation. */
export type ExplainedRow = ScoreRow & { readonly result: ScoreResult };

/** A company's kept scores by quarter and series, with what is still being counted. */
export interface KeptScores {
  readonly rows: readonly ScoreRow[];
  readonly pending: boolean;
  /** No delivery was ever declared. */
  readonly firstDay: boolean;
  /** Versions of methods under which the company was computed besides. */
  readonly otherMethods: readonly string[];
}

/**
 * Condition on a kept score: computed by a given method, or by the one in force in its quarter.
 *
 * @param method Parameter that holds the hash of the method, or null.
 */
export const KEPT_UNDER = (method: string) =>
  `method_hash = coalesce(${method}, ancrage.method_in_force(quarter))`;

/**
 * Reads the whole company's kept scores of a span of quarters, with the explanation of one of them.
 *
 * @param method Hash of a method; null for the one in force in each quarter.
 */
export async function readScoreRows(
  transaction: TenantTransaction,
  span: { readonly from: QuarterId; readonly to: QuarterId },
  explained: QuarterId,
  method: string | null,
): Promise<KeptScores> {
  const [rows, explanations, [about]] = await Promise.all([
    transaction.query<Omit<ScoreRow, 'printed' | 'result' | 'change'>>(
      `SELECT quarter, series, version::float8, to_json(computed_at) AS "computedAt", state, score,
         input_digest AS "inputDigest"
       FROM ancrage.score_record
       WHERE unit = 'company' AND quarter BETWEEN $1 AND $2 AND ${KEPT_UNDER('$3')}`,
      [span.from, span.to, method],
    ),
    transaction.query<Pick<ScoreRow, 'quarter' | 'series' | 'result' | 'change'>>(
      `SELECT quarter, series, result, change FROM ancrage.score_record
       WHERE unit = 'company' AND quarter = $1 AND ${KEPT_UNDER('$2')}`,
      [explained, method],
    ),
    transaction.query<{ pending: boolean; firstDay: boolean; otherMethods: string[] | null }>(
      `SELECT
         EXISTS (SELECT FROM ancrage.score_request WHERE scored_version < wanted_version)
           AS pending,
         NOT EXISTS (SELECT FROM ancrage.ledger_entry WHERE subject_type = 'realisation')
           AS "firstDay",
         (SELECT array_agg(version ORDER BY version) FROM ancrage.method m
           WHERE m.hash <> ALL (SELECT method_hash FROM ancrage.method_adoption)
             AND EXISTS (SELECT FROM ancrage.score_record s WHERE s.method_hash = m.hash
               AND s.quarter BETWEEN $1 AND $2)) AS "otherMethods"`,
      [span.from, span.to],
    ),
  ]);
  return {
    // Printed here: to read it from the kept result would unpack every one of them.
    rows: rows.map((kept) => {
      const explanation = explanations.find(
        ({ quarter, series }) => quarter === kept.quarter && series === kept.series,
      );
      return {
        ...kept,
        result: explanation?.result ? inTodaysForm(explanation.result) : null,
        change: explanation?.change ?? null,
        printed: kept.score === null ? null : roundHalfAway(kept.score),
      };
    }),
    pending: about?.pending ?? false,
    firstDay: about?.firstDay ?? true,
    otherMethods: about?.otherMethods ?? [],
  };
}

/** The row of a quarter in a series. */
export function rowOf(
  { rows }: KeptScores,
  quarter: QuarterId,
  series: ScoreRow['series'],
): ScoreRow | null {
  return rows.find((row) => row.quarter === quarter && row.series === series) ?? null;
}

/**
 * The row that stands for a quarter: official once it has closed with a score, else live. A
 * quarter that closed before the company was observed has no official score to show.
 */
export function standingRow(scores: KeptScores, quarter: QuarterId): ScoreRow | null {
  const official = rowOf(scores, quarter, 'official');
  return official !== null && official.score !== null
    ? official
    : (rowOf(scores, quarter, 'live') ?? official);
}

/** A row whose explanation was read. */
export function isExplained(row: ScoreRow | null): row is ExplainedRow {
  return row !== null && row.result !== null;
}
