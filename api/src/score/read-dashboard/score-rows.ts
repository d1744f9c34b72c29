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
 * Reads the whole company's kept scores of a span of quarters in one statement.
 *
 * @param method Hash of a method; null for the one in force in each quarter.
 */
export async function readScoreRows(
  transaction: TenantTransaction,
  span: { readonly from: QuarterId; readonly to: QuarterId },
  explained: QuarterId,
  method: string | null,
): Promise<KeptScores> {
  const [row] = await transaction.query<{
    rows: Omit<ScoreRow, 'printed'>[] | null;
    pending: boolean;
    first_day: boolean;
    other_methods: string[] | null;
  }>(
    `SELECT
       (SELECT jsonb_agg(jsonb_build_object('quarter', quarter, 'series', series,
          'version', version, 'computedAt', computed_at, 'state', state, 'score', score,
          'inputDigest', input_digest, 'result', CASE WHEN quarter = $3 THEN result END,
          'change', CASE WHEN quarter = $3 THEN change END))
        FROM ancrage.score_record
        WHERE unit = 'company' AND quarter BETWEEN $1 AND $2
          AND method_hash = coalesce($4, ancrage.method_in_force(quarter))) AS rows,
       EXISTS (SELECT FROM ancrage.score_request WHERE scored_version < wanted_version) AS pending,
       NOT EXISTS (SELECT FROM ancrage.ledger_entry WHERE subject_type = 'realisation')
         AS first_day,
       (SELECT array_agg(version ORDER BY version) FROM ancrage.method m
         WHERE m.hash <> ALL (SELECT method_hash FROM ancrage.method_adoption)
           AND EXISTS (SELECT FROM ancrage.score_record s WHERE s.method_hash = m.hash
             AND s.quarter BETWEEN $1 AND $2)) AS other_methods`,
    [span.from, span.to, explained, method],
  );
  return {
    // Printed here: to read it from the kept result would unpack every one of them.
    rows: (row?.rows ?? []).map((kept) => ({
      ...kept,
      result: kept.result && inTodaysForm(kept.result),
      printed: kept.score === null ? null : roundHalfAway(kept.score),
    })),
    pending: row?.pending ?? false,
    firstDay: row?.first_day ?? true,
    otherMethods: row?.other_methods ?? [],
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
