import { createHash, createHmac } from 'node:crypto';
import { inTenant, readInTenant, type TenantTransaction } from '@ancrage/database/in-tenant';
import { canonicalJson } from '@ancrage/ledger/canonical-json';
import type { DataSource } from 'typeorm';
import type { Caller } from './current-session';
import { refuse } from './problem-exception';

/** What a write was asked: the route's name beside all that decides what it does. */
export type WriteInput = { readonly route: string; readonly [field: string]: unknown };

/** A write with a transaction of its own. */
export interface Write<Ready, Answer> {
  readonly input: WriteInput;
  /** What is checked and computed outside of the transaction, for a key that is new alone. */
  readonly prepare?: () => Promise<Ready>;
  readonly write: (transaction: TenantTransaction, ready: Ready) => Promise<Answer>;
  /** The answer holds a secret, which is kept nowhere: it cannot be given again. */
  readonly shownOnce?: boolean;
}

/**
 * Runs a write at most once per `Idempotency-Key`: the key is taken in the write's own
 * transaction, and the same key with the same input replays the same answer. Without a key the
 * write simply runs. A write that is refused takes no key.
 *
 * @throws `request.idempotency_key_reused` for the same key with another input,
 *   `request.answer_not_kept` where the answer was shown once.
 */
export async function runOnce<Answer>(
  transaction: TenantTransaction,
  caller: Caller,
  input: WriteInput,
  write: () => Promise<Answer>,
  { shownOnce = false }: { readonly shownOnce?: boolean } = {},
): Promise<Answer> {
  const sent = sentUnderKey(caller, input);
  if (sent === null) return write();
  const taken = await transaction.query(
    `INSERT INTO ancrage.idempotency_key (organisation_id, key, request_digest)
     VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
    [caller.organisationId, sent.key, sent.digest],
  );
  if (taken.length === 0) {
    const earlier = await findEarlier<Answer>(transaction, caller, sent);
    if (!earlier) throw new Error('A key that was taken is gone.');
    return earlier.answer;
  }
  const answer = await write();
  if (shownOnce) return answer;
  await transaction.query(
    'UPDATE ancrage.idempotency_key SET response = $3 WHERE organisation_id = $1 AND key = $2',
    [caller.organisationId, sent.key, JSON.stringify(answer ?? null)],
  );
  return answer;
}

/** Runs a write at most once per key, as `runOnce` does, in a transaction of its own. */
export async function writeOnce<Answer, Ready = void>(
  source: DataSource,
  caller: Caller,
  { input, prepare, write, shownOnce = false }: Write<Ready, Answer>,
): Promise<Answer> {
  const sent = prepare && sentUnderKey(caller, input);
  if (sent) {
    // Asked first: the write itself may have changed what is checked before it.
    const earlier = await readInTenant(source, caller, (transaction) =>
      findEarlier<Answer>(transaction, caller, sent),
    );
    if (earlier) return earlier.answer;
  }
  const ready = (await prepare?.()) as Ready;
  return inTenant(source, caller, (transaction) =>
    runOnce(transaction, caller, input, () => write(transaction, ready), { shownOnce }),
  );
}

interface Sent {
  readonly key: string;
  readonly digest: Buffer;
}

/**
 * A key is kept as its hash, and what was sent under it as a digest that only who knows the key
 * can compute: a password in a body could otherwise be guessed from the table.
 */
function sentUnderKey({ idempotencyKey: key }: Caller, input: WriteInput): Sent | null {
  if (key === null) return null;
  if (key.length < 8 || key.length > 100) {
    return refuse('request.out_of_range', 'Idempotency-Key', {
      field: 'Idempotency-Key',
      min: 8,
      max: 100,
    });
  }
  return {
    key: createHash('sha256').update(key).digest('base64url'),
    digest: createHmac('sha256', key).update(canonicalJson(input)).digest(),
  };
}

async function findEarlier<Answer>(
  transaction: TenantTransaction,
  { organisationId }: Caller,
  { key, digest }: Sent,
): Promise<{ readonly answer: Answer } | null> {
  const [kept] = await transaction.query<{
    request_digest: Buffer;
    response: Answer;
    is_kept: boolean;
  }>(
    `SELECT request_digest, response, response IS NOT NULL AS is_kept
     FROM ancrage.idempotency_key WHERE organisation_id = $1 AND key = $2`,
    [organisationId, key],
  );
  if (!kept) return null;
  if (!kept.request_digest.equals(digest)) return refuse('request.idempotency_key_reused');
  if (!kept.is_kept) return refuse('request.answer_not_kept');
  return { answer: kept.response };
}
