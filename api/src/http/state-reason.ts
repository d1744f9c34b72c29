import type { TenantTransaction } from '@ancrage/database/in-tenant';

/** Says why the rest of a transaction is done: the log's triggers keep it with each change. */
export async function stateReason(transaction: TenantTransaction, reason: string): Promise<void> {
  await transaction.query(`SELECT set_config('app.reason', $1, true)`, [reason]);
}
