import type { TenantTransaction } from '@ancrage/database/in-tenant';

/**
 * Waits until nobody else decides about an organisation's members, and keeps the turn until the
 * transaction ends. Functions of the database take the same lock.
 */
export async function lockMembers(
  transaction: TenantTransaction,
  organisationId: string,
): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `members ${organisationId}`,
  ]);
}
