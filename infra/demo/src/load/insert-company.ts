import { createHash } from 'node:crypto';
import { charterText } from '@ancrage/contract/charter/charter';
import { CHARTER_IN_FORCE } from '@ancrage/contract/charter/charter-v1';
import { entryForAppending } from '@ancrage/ledger/append-entries';
import type { CompanyRecords } from '../company/company-records';
import type { SqlRunner } from './sql-runner';

/** What each request of the demonstration is called in the logs. */
const REQUEST_ID = 'demonstration';

/** Companies of the demonstration are as old as the nomenclature of their first quarter. */
const NOMENCLATURE = 'NAF rév. 2';

/** Inserts the rows of a company: organisation, identity, signature, files, ledger. */
export async function insertCompany(runner: SqlRunner, records: CompanyRecords): Promise<void> {
  const { companyId, plan, signedAt } = records;
  await runner.query(
    `WITH organisation AS (
       INSERT INTO ancrage.organisation (id, type, name, created_at)
       VALUES ($1, 'company', $2, coalesce($3::timestamptz, now())) RETURNING id)
     INSERT INTO ancrage.company (organisation_id, siren, naf_code, naf_nomenclature, fictitious)
     SELECT id, $4, $5, $6, true FROM organisation`,
    [companyId, plan.name, signedAt, plan.siren, plan.nafCode, NOMENCLATURE],
  );
  if (signedAt === null) return;
  await insertSignature(runner, records, signedAt);
  await insertFiles(runner, records);
  await appendRecordings(runner, records);
}

async function insertSignature(
  runner: SqlRunner,
  { companyId, actor }: CompanyRecords,
  signedAt: string,
): Promise<void> {
  await runner.query(
    `INSERT INTO ancrage.charter_signature (company_id, version, text_sha256, actor, signed_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [
      companyId,
      CHARTER_IN_FORCE.version,
      createHash('sha256').update(charterText(CHARTER_IN_FORCE)).digest(),
      actor,
      signedAt,
    ],
  );
}

async function insertFiles(runner: SqlRunner, { companyId, files }: CompanyRecords): Promise<void> {
  if (files.length === 0) return;
  await runner.query(
    `INSERT INTO ancrage.evidence_file (company_id, sha256, media_type, bytes, received_at)
     SELECT $1, decode(sha256, 'hex'), 'application/pdf', decode(bytes, 'base64'), received_at
     FROM unnest($2::text[], $3::text[], $4::timestamptz[]) AS f(sha256, bytes, received_at)`,
    [
      companyId,
      files.map((file) => file.sha256),
      files.map((file) => file.bytes.toString('base64')),
      files.map((file) => file.receivedAt),
    ],
  );
}

/**
 * Appends all of a company's recordings in one statement, in the order of recorded time. The
 * stale quarters are asked for with the last one: one request for scores and one outbox row per
 * company, instead of one per day on which something was recorded.
 */
async function appendRecordings(
  runner: SqlRunner,
  { companyId, recordings }: CompanyRecords,
): Promise<void> {
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
  await runner.query(
    `SELECT count(*) FROM (
       SELECT batch FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS b(batch, position)
       ORDER BY position
     ) ordered CROSS JOIN LATERAL ancrage.append_entries_recorded(
       $1, (batch->>'actor')::uuid, batch->'entries', $3, (batch->>'recordedAt')::timestamptz)`,
    [companyId, JSON.stringify(batches), REQUEST_ID],
  );
}
