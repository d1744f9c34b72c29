import type { SubjectPayload } from '@ancrage/contract/declaration/declaration';
import type { TenantTransaction } from '@ancrage/database/in-tenant';
import { refuse } from '../http/problem-exception';

/** The last entry of a subject, which stands until it is replaced. */
export interface StandingEntry<Type extends keyof SubjectPayload> {
  readonly entryId: string;
  readonly subjectId: string;
  readonly payload: SubjectPayload[Type];
}

/**
 * Finds the standing entry of a subject.
 *
 * @throws `commitment.not_found`, or `commitment.withdrawn` with the day of the withdrawal.
 */
export async function standingEntry<Type extends keyof SubjectPayload>(
  transaction: TenantTransaction,
  companyId: string,
  type: Type,
  subjectId: string,
): Promise<StandingEntry<Type>> {
  const [row] = await transaction.query<{
    entry_id: string;
    action: string;
    day: string;
    payload: SubjectPayload[Type];
  }>(
    `SELECT entry_id, action, (recorded_at AT TIME ZONE 'Europe/Paris')::date::text AS day, payload FROM ancrage.ledger_entry
     WHERE company_id = $1 AND subject_type = $2 AND subject_id = $3 ORDER BY seq DESC LIMIT 1`,
    [companyId, type, subjectId],
  );
  if (!row) return refuse('commitment.not_found');
  if (row.action === 'withdraw') return refuse('commitment.withdrawn', '', { date: row.day });
  return { entryId: row.entry_id, subjectId, payload: row.payload };
}

/** Refuses to replace an entry that somebody replaced since it was read. */
export function requireSameEntry(standing: { readonly entryId: string }, replaces: string): void {
  if (standing.entryId !== replaces) refuse('commitment.superseded', 'replaces');
}
