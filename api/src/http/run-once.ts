import { createHash } from 'node:crypto';
import type { TenantTransaction } from '@ancrage/database/in-tenant';
import { canonicalJson } from '@ancrage/ledger/canonical-json';
import type { Caller } from './current-session';
import { refuse } from './problem-exception';

/**
 * Runs a write at most once per `Idempotency-Key`: the key is taken in the write's own
 * transaction, and the same key with the same input replays the same answer. Without a key the
 * write simply runs.
 *
 * @throws `request.idempotency_key_reused` for the same key with another input.
 */
export async function runOnce<Answer>(
  transaction: TenantTransaction,
  caller: Caller,
  input: unknown,
  write: () => Promise<Answer>,
): Promise<Answer> {
  const key = caller.idempotencyKey;
  if (key === null) return write();
  if (key.length < 8 || key.length > 100) {
    return refuse('request.out_of_range', 'Idempotency-Key', {
      field: 'Idempotency-Key',
      min: 8,
      max: 100,
    });
  }
  const digest = createHash('sha256').update(canonicalJson(input)).digest();
  const taken = await transaction.query(
    `INSERT INTO ancrage.idempotency_key (organisation_id, key, request_digest)
     VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
    [caller.organisationId, key, digest],
  );
  if (taken.length === 0) return replay<Answer>(transaction, caller.organisationId, key, digest);
  const answer = await write();
  await transaction.query(
    'UPDATE ancrage.idempotency_key SET response = $3 WHERE organisation_id = $1 AND key = $2',
    [caller.organisationId, key, JSON.stringify(answer ?? null)],
  );
  return answer;
}

async function replay<Answer>(
  transaction: TenantTransaction,
  organisationId: string,
  key: string,
  digest: Buffer,
): Promise<Answer> {
  const [kept] = await transaction.query<{ request_digest: Buffer; response: Answer }>(
    `SELECT request_digest, response FROM ancrage.idempotency_key
     WHERE organisation_id = $1 AND key = $2`,
    [organisationId, key],
  );
  if (!kept?.request_digest.equals(digest)) return refuse('request.idempotency_key_reused');
  return kept.response;
}
