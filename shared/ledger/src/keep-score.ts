import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { Reader } from './read-as-known';

/** One score to keep, of one unit, quarter and series. */
export interface ScoreToKeep {
  readonly unit: string;
  readonly quarter: string;
  readonly series: 'official' | 'live';
  readonly version: number;
  readonly methodHash: string;
  readonly engineVersion: string;
  readonly inputDigest: string;
  readonly state: string;
  readonly score: number | null;
  readonly fte: number | null;
  readonly soleTerritory: string | null;
  /** The day of the computation: the last of an open quarter's window. */
  readonly countedOn: CivilDate;
  /** The engine's result, explanation included. */
  readonly result: unknown;
  /** What moved it since the quarter before; null where either has no score. */
  readonly change: unknown;
}

/** A quarter that is being scored, as it stood when what it is scored from was read. */
export interface QuarterAskedFor {
  readonly quarter: string;
  readonly wantedVersion: string;
  readonly scoredVersion: string;
  /** When it was last asked for, to the microsecond. */
  readonly wantedAt: string;
}

/**
 * Keeps a company's scores and marks their quarters as scored up to `version`, in one statement.
 * A live score never goes back to an older version, and an official one is written once: a slow
 * worker that wakes up late changes nothing. A quarter that was asked for anew meanwhile, for
 * another method, day or engine, stays asked for: the version says nothing of these.
 *
 * @param quarters Those that are marked; none for scores of a method that is not in force.
 * @param scores `ScoreToKeep[]` as JSON: what scored wrote it so.
 * @returns The quarters that were marked, each with the version that now stands.
 */
export async function keepScores(
  reader: Reader,
  companyId: string,
  version: number,
  quarters: readonly QuarterAskedFor[],
  scores: string,
): Promise<{ quarter: string; version: number }[]> {
  const marked = await reader.query<{ quarter: string; version: string }>(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($3::jsonb) AS s(
         unit text, quarter text, series text, version bigint, "methodHash" text,
         "engineVersion" text, "inputDigest" text, state text, score double precision,
         fte double precision, "soleTerritory" text, "countedOn" date, result jsonb, change jsonb)
     ), kept AS (
       INSERT INTO ancrage.score_record AS r (company_id, unit, quarter, series, version,
         method_hash, engine_version, input_digest, state, score, fte, sole_territory, counted_on,
         result, change)
       SELECT $1, unit, quarter, series, version, "methodHash", "engineVersion", "inputDigest",
         state, score, fte, "soleTerritory", "countedOn", result, change FROM given
       ON CONFLICT (company_id, unit, quarter, series, method_hash) DO UPDATE SET
         version = excluded.version, engine_version = excluded.engine_version,
         input_digest = excluded.input_digest, state = excluded.state, score = excluded.score, fte = excluded.fte,
         sole_territory = excluded.sole_territory, counted_on = excluded.counted_on,
         result = excluded.result,
         change = excluded.change,
         computed_at = clock_timestamp()
       WHERE r.series = 'live'
         AND (r.version, r.counted_on) <= (excluded.version, excluded.counted_on)
     ), marked AS (
       UPDATE ancrage.score_request r SET
         scored_version = CASE
           WHEN r.wanted_at = asked."wantedAt" THEN greatest(r.scored_version, $2::bigint)
           -- A declaration moves the version on; whoever asks anew takes the scored one back.
           WHEN r.wanted_version > asked."wantedVersion" AND asked."scoredVersion" >= 0
             AND r.scored_version = asked."scoredVersion" THEN greatest(r.scored_version, $2::bigint)
           ELSE r.scored_version END,
         official_kept = official_kept OR EXISTS (SELECT FROM given g
           WHERE g.quarter = r.quarter AND g.unit = 'company' AND g.series = 'official')
       FROM jsonb_to_recordset($4::jsonb) AS asked(
         quarter text, "wantedVersion" bigint, "scoredVersion" bigint, "wantedAt" timestamptz)
       WHERE r.company_id = $1 AND r.quarter = asked.quarter
       RETURNING r.quarter, greatest(r.scored_version, $2::bigint) AS version
     )
     SELECT quarter, version FROM marked`,
    [companyId, version, scores, JSON.stringify(quarters)],
  );
  return marked.map((row) => ({ quarter: row.quarter, version: Number(row.version) }));
}
