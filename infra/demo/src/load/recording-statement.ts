import { entryForAppending } from '@ancrage/ledger/append-entries';
import type { CompanyRecords, Recording } from '../company/company-records';

/** What each request of the demonstration is called in the logs. */
const REQUEST_ID = 'demonstration';

/** One SQL statement with its parameters. */
export interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

const SQL = `
  WITH received AS (
    INSERT INTO ancrage.evidence_file (company_id, sha256, media_type, bytes, received_at)
    SELECT $1, decode(sha256, 'hex'), 'application/pdf', decode(bytes, 'base64'), received_at
    FROM unnest($4::text[], $5::text[], $6::timestamptz[]) AS f(sha256, bytes, received_at)
  )
  SELECT count(*) FROM (
    SELECT batch FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS b(batch, position)
    ORDER BY position
  ) ordered CROSS JOIN LATERAL ancrage.append_entries_recorded(
    $1, (batch->>'actor')::uuid, batch->'entries', $3, (batch->>'recordedAt')::timestamptz)`;

/**
 * The one statement that keeps a company's files and appends all of its recordings, in the order
 * of recorded time. It is prepared apart from being run, so that the next company is prepared
 * while the database works on this one.
 */
export function recordingStatement(
  companyId: string,
  { files, recordings }: CompanyRecords,
): Statement {
  return {
    sql: SQL,
    parameters: [
      companyId,
      JSON.stringify(batchesOf(recordings)),
      REQUEST_ID,
      files.map((file) => file.sha256),
      files.map((file) => file.bytes.toString('base64')),
      files.map((file) => file.receivedAt),
    ],
  };
}

/**
 * The stale quarters are asked for with the last recording: one request for scores and one outbox
 * row per company, instead of one per day on which something was recorded.
 */
function batchesOf(recordings: readonly Recording[]) {
  const entries = recordings.flatMap((recording) => recording.entries);
  const stale = [...new Set(entries.flatMap((entry) => entry.touched))].sort();
  const lastEntry = entries.at(-1);
  return recordings.map(({ recordedAt, actor, entries: recorded }) => ({
    recordedAt,
    actor,
    entries: recorded.map((entry) =>
      entryForAppending({ ...entry, touched: entry === lastEntry ? stale : [] }),
    ),
  }));
}
