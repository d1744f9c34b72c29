import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { TenantTransaction } from '@ancrage/database/in-tenant';
import { refuse } from './problem-exception';

/**
 * The condition for using the tools: the company has signed the charter.
 *
 * @returns The first quarter that it opened to observation.
 * @throws `charter.not_signed`.
 */
export async function requireCharter(
  transaction: TenantTransaction,
  companyId: string,
): Promise<QuarterId> {
  const [signed] = await transaction.query<{ observed_from: QuarterId }>(
    `SELECT e.payload->>'from' AS observed_from
     FROM ancrage.charter_signature s
     JOIN ancrage.ledger_entry e ON e.company_id = s.company_id AND e.subject_type = 'observation'
     WHERE s.company_id = $1 ORDER BY e.seq LIMIT 1`,
    [companyId],
  );
  return signed?.observed_from ?? refuse('charter.not_signed');
}
