import type { TenantTransaction } from '@ancrage/database/in-tenant';
import type { OutboxMessage } from '@ancrage/queue/relay-outbox';

/** Writes a message to the outbox, in the transaction of what it announces. */
export async function enqueueStep(
  transaction: TenantTransaction,
  { topic, payload }: OutboxMessage,
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    'INSERT INTO ancrage.outbox (company_id, topic, payload) VALUES ($1, $2, $3) RETURNING id',
    [payload.companyId, topic, JSON.stringify(payload)],
  );
  if (!row) throw new Error('The outbox answered no row');
  return row.id;
}
