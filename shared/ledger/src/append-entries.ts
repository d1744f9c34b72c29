import { createHash, randomBytes } from 'node:crypto';
import type { TenantTransaction } from '@ancrage/database/in-tenant';
import { canonicalJson } from './canonical-json';
import type { EntryText, NewEntry } from './entry';

/** Who appends what, for which company. */
export interface Appending {
  readonly companyId: string;
  /** Opaque: stands for a member, and for nobody once the membership is erased. */
  readonly actor: string;
  readonly requestId: string;
  readonly entries: readonly NewEntry[];
}

/** What was appended. `outboxId` is null when no score can change. */
export interface Appended {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly outboxId: string | null;
}

/**
 * Appends entries to a company's ledger, with their hashes, the quarters that become stale and
 * the outbox row, in one statement. They are safe once the transaction has committed.
 *
 * @throws PostgreSQL's unique violation `ledger_entry_replaced_once` when an entry replaces one
 *   that was replaced meanwhile.
 */
export async function appendEntries(
  transaction: TenantTransaction,
  appending: Appending,
): Promise<Appended> {
  const [row] = await transaction.query<{
    first_seq: string;
    last_seq: string;
    outbox_id: string | null;
  }>('SELECT * FROM ancrage.append_entries($1, $2, $3, $4)', [
    appending.companyId,
    appending.actor,
    JSON.stringify(appending.entries.map(entryForAppending)),
    appending.requestId,
  ]);
  if (!row) throw new Error('append_entries answered no row');
  return {
    firstSeq: Number(row.first_seq),
    lastSeq: Number(row.last_seq),
    outboxId: row.outbox_id,
  };
}

/** An entry in the form that `append_entries` reads, its free text bound by a salted digest. */
export function entryForAppending(entry: NewEntry): Record<string, unknown> {
  const { text, ...chained } = entry;
  if (text === null) return chained;
  const salt = randomBytes(16);
  return {
    ...chained,
    text,
    textSalt: salt.toString('hex'),
    textDigest: textDigest(salt, text).toString('hex'),
  };
}

/** SHA-256 of the salt and the text: once the salt is erased it says nothing of the text. */
export function textDigest(salt: Buffer, text: EntryText): Buffer {
  return createHash('sha256').update(salt).update(canonicalJson(text)).digest();
}
