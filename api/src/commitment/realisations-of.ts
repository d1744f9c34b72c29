import type { Realisation } from '@ancrage/contract/declaration/declaration';
import type { TenantTransaction } from '@ancrage/database/in-tenant';

/** A standing delivery of a commitment. */
export interface StandingLine {
  readonly entryId: string;
  readonly subjectId: string;
  readonly payload: Realisation;
}

/** The deliveries of a commitment that stand, withdrawn ones left out. */
export async function realisationsOf(
  transaction: TenantTransaction,
  companyId: string,
  commitmentId: string,
): Promise<StandingLine[]> {
  const rows = await transaction.query<{
    entry_id: string;
    subject_id: string;
    action: string;
    payload: Realisation;
  }>(
    `SELECT DISTINCT ON (subject_id) entry_id, subject_id, action, payload
     FROM ancrage.ledger_entry
     WHERE company_id = $1 AND subject_type = 'realisation' AND payload->>'commitmentId' = $2
     ORDER BY subject_id, seq DESC`,
    [companyId, commitmentId],
  );
  return rows
    .filter((row) => row.action !== 'withdraw')
    .map((row) => ({ entryId: row.entry_id, subjectId: row.subject_id, payload: row.payload }));
}
