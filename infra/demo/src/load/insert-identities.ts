import { createHash } from 'node:crypto';
import { charterText } from '@ancrage/contract/charter/charter';
import { CHARTER_IN_FORCE } from '@ancrage/contract/charter/charter-v1';
import type { CompanyIdentity } from '../company/company-identity';
import type { SqlRunner } from './sql-runner';

/** What a signature binds: the charter's text in both languages. */
const CHARTER_SHA256 = createHash('sha256').update(charterText(CHARTER_IN_FORCE)).digest();

/** Companies of the demonstration are as old as the nomenclature of their first quarter. */
const NOMENCLATURE = 'NAF rév. 2';

/** Inserts every company's organisation, its numbers, and its signature of the charter. */
export async function insertIdentities(
  runner: SqlRunner,
  identities: readonly CompanyIdentity[],
): Promise<void> {
  const ids = identities.map(({ companyId }) => companyId);
  await runner.query(
    `INSERT INTO ancrage.organisation (id, type, name, created_at)
     SELECT id, 'company', name, coalesce(signed_at, now())
     FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS c(id, name, signed_at)`,
    [ids, identities.map(({ plan }) => plan.name), identities.map(({ signedAt }) => signedAt)],
  );
  await runner.query(
    `INSERT INTO ancrage.company (organisation_id, siren, naf_code, naf_nomenclature, fictitious)
     SELECT id, siren, naf, $4, true
     FROM unnest($1::uuid[], $2::text[], $3::text[]) AS c(id, siren, naf)`,
    [
      ids,
      identities.map(({ plan }) => plan.siren),
      identities.map(({ plan }) => plan.nafCode),
      NOMENCLATURE,
    ],
  );
  const signed = identities.filter(({ signedAt }) => signedAt !== null);
  await runner.query(
    `INSERT INTO ancrage.charter_signature (company_id, version, text_sha256, actor, signed_at)
     SELECT id, $4, $5, actor, signed_at
     FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS c(id, actor, signed_at)`,
    [
      signed.map(({ companyId }) => companyId),
      signed.map(({ actors }) => actors.company),
      signed.map(({ signedAt }) => signedAt),
      CHARTER_IN_FORCE.version,
      CHARTER_SHA256,
    ],
  );
}
