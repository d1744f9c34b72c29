import type { TenantTransaction } from '@ancrage/database/in-tenant';

/** Identifiers of the establishments that the company has declared and not withdrawn. */
export async function establishmentIds(
  transaction: TenantTransaction,
  companyId: string,
): Promise<ReadonlySet<string>> {
  const rows = await transaction.query<{ subject_id: string }>(
    `SELECT subject_id FROM (
       SELECT DISTINCT ON (subject_id) subject_id, action FROM ancrage.ledger_entry
       WHERE company_id = $1 AND subject_type = 'establishment' ORDER BY subject_id, seq DESC) e
     WHERE action <> 'withdraw'`,
    [companyId],
  );
  return new Set(rows.map((row) => row.subject_id));
}
