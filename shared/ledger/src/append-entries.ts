import { createHash, randomBytes } from 'node:crypto';
import type { TenantTransaction } from '@ancrage/database/in-tenant';
import { canonicalJson } from './canonical-json';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { EntryText, NewEntry } from './entry';

/** Who appends what, for which company. */
export interface Appending {
  readonly companyId: string;
  /** Opaque: stands for a member, and for nobody once the membership is erased. */
  readonly actor: string;
  readonly requestId: string;
  readonly entries: readonly NewEntry[];
}

/** Entries as they are sent, written down before the transaction begins. */
export interface WrittenEntries extends Omit<Appending, 'entries'> {
  /** What `writeEntries` made of them. */
  readonly entries: string;
}

/** What was appended. `outboxId` is null when no score can change. */
export interface Appended {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly outboxId: string | null;
}

/**
 * Waits for whoever else writes in a company's books, until the transaction ends: what is read
 * behind it still holds when it commits. Asked for before what is appended is checked.
 */
export async function lockBooks(transaction: TenantTransaction, companyId: string): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [companyId]);
}

/**
 * Appends entries to a company's ledger, with their hashes, the quarters that become stale and
 * the outbox row, in one statement. They are safe once the transaction has committed.
 *
 * @throws PostgreSQL's unique violation `ledger_entry_replaced_once` when an entry replaces one
 *   that was replaced meanwhile.
 */
export function appendEntries(
  transaction: TenantTransaction,
  appending: Appending,
): Promise<Appended> {
  return appendWritten(transaction, { ...appending, entries: writeEntries(appending.entries) });
}

/** As `appendEntries`, for thousands that were written down while nobody waited for them. */
export async function appendWritten(
  transaction: TenantTransaction,
  { companyId, actor, entries, requestId }: WrittenEntries,
): Promise<Appended> {
  const [row] = await transaction.query<{
    first_seq: string;
    last_seq: string;
    outbox_id: string | null;
  }>('SELECT * FROM ancrage.append_entries($1, $2, $3, $4)', [
    companyId,
    actor,
    entries,
    requestId,
  ]);
  if (!row) throw new Error('append_entries answered no row');
  return {
    firstSeq: Number(row.first_seq),
    lastSeq: Number(row.last_seq),
    outboxId: row.outbox_id,
  };
}

/** Entries in the form that `append_entries` reads; a quarter that many touch is named once. */
export function writeEntries(entries: readonly NewEntry[]): string {
  const named = new Set<QuarterId>();
  const written = entries.map((entry) => {
    const touched = entry.touched.filter((quarter) => !named.has(quarter));
    for (const quarter of touched) named.add(quarter);
    return entryForAppending(entry, touched);
  });
  return JSON.stringify(written);
}

/** An entry in the form that `append_entries` reads, its free text bound by a salted digest. */
export function entryForAppending(
  { text, ...said }: NewEntry,
  touched: readonly QuarterId[] = said.touched,
): Record<string, unknown> {
  // What is null is not written: of ten thousand lines that is a quarter of the text.
  const chained = {
    ...said,
    replaces: said.replaces ?? undefined,
    validTo: said.validTo ?? undefined,
    reason: said.reason ?? undefined,
    touched: touched.length === 0 ? undefined : touched,
  };
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
