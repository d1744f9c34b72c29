import { createHash } from 'node:crypto';
import { charterText } from '@ancrage/contract/charter/charter';
import { CHARTER_IN_FORCE } from '@ancrage/contract/charter/charter-v1';
import { entryForAppending } from '@ancrage/ledger/append-entries';
import type { CompanyRecords } from '../company/company-records';

/** What each request of the demonstration is called in the logs. */
const REQUEST_ID = 'demonstration';

/** What a signature binds: the charter's text in both languages. */
const CHARTER_SHA256 = createHash('sha256').update(charterText(CHARTER_IN_FORCE)).digest();

/** Companies of the demonstration are as old as the nomenclature of their first quarter. */
const NOMENCLATURE = 'NAF rév. 2';

/** One SQL statement with its parameters. */
export interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

/**
 * The statements that insert a company: organisation, identity, signature, files, ledger. They
 * are prepared apart from being run, so that the next company is prepared while the database
 * works on this one.
 */
export function companyStatements(records: CompanyRecords): Statement[] {
  const { signedAt } = records;
  const organisation = organisationStatement(records);
  if (signedAt === null) return [organisation];
  return [
    organisation,
    signatureStatement(records, signedAt),
    filesStatement(records),
    recordingsStatement(records),
  ];
}

function organisationStatement({ companyId, plan, signedAt }: CompanyRecords): Statement {
  return {
    sql: `WITH organisation AS (
       INSERT INTO ancrage.organisation (id, type, name, created_at)
       VALUES ($1, 'company', $2, coalesce($3::timestamptz, now())) RETURNING id)
     INSERT INTO ancrage.company (organisation_id, siren, naf_code, naf_nomenclature, fictitious)
     SELECT id, $4, $5, $6, true FROM organisation`,
    parameters: [companyId, plan.name, signedAt, plan.siren, plan.nafCode, NOMENCLATURE],
  };
}

function signatureStatement({ companyId, actor }: CompanyRecords, signedAt: string): Statement {
  return {
    sql: `INSERT INTO ancrage.charter_signature (company_id, version, text_sha256, actor, signed_at)
     VALUES ($1, $2, $3, $4, $5)`,
    parameters: [companyId, CHARTER_IN_FORCE.version, CHARTER_SHA256, actor, signedAt],
  };
}

function filesStatement({ companyId, files }: CompanyRecords): Statement {
  return {
    sql: `INSERT INTO ancrage.evidence_file (company_id, sha256, media_type, bytes, received_at)
     SELECT $1, decode(sha256, 'hex'), 'application/pdf', decode(bytes, 'base64'), received_at
     FROM unnest($2::text[], $3::text[], $4::timestamptz[]) AS f(sha256, bytes, received_at)`,
    parameters: [
      companyId,
      files.map((file) => file.sha256),
      files.map((file) => file.bytes.toString('base64')),
      files.map((file) => file.receivedAt),
    ],
  };
}

/**
 * Appends all of a company's recordings in one statement, in the order of recorded time. The
 * stale quarters are asked for with the last one: one request for scores and one outbox row per
 * company, instead of one per day on which something was recorded.
 */
function recordingsStatement({ companyId, recordings }: CompanyRecords): Statement {
  const entries = recordings.flatMap((recording) => recording.entries);
  const stale = [...new Set(entries.flatMap((entry) => entry.touched))].sort();
  const lastEntry = entries.at(-1);
  const batches = recordings.map(({ recordedAt, actor, entries: recorded }) => ({
    recordedAt,
    actor,
    entries: recorded.map((entry) =>
      entryForAppending({ ...entry, touched: entry === lastEntry ? stale : [] }),
    ),
  }));
  return {
    sql: `SELECT count(*) FROM (
       SELECT batch FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS b(batch, position)
       ORDER BY position
     ) ordered CROSS JOIN LATERAL ancrage.append_entries_recorded(
       $1, (batch->>'actor')::uuid, batch->'entries', $3, (batch->>'recordedAt')::timestamptz)`,
    parameters: [companyId, JSON.stringify(batches), REQUEST_ID],
  };
}
