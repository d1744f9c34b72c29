import { textDigest } from './append-entries';
import type { EntryText } from './entry';
import type { Reader } from './read-as-known';

/** An entry whose words are not those that it was recorded with. */
export interface ChangedText {
  readonly companyId: string;
  readonly seq: number;
}

/** Texts held in memory at a time. */
const PAGE = 5000;

/**
 * Recomputes the digest that binds each text to its entry, and names the entries whose words or salt
 * were changed. A text that is gone was erased, which an entry allows.
 */
export async function verifyTexts(reader: Reader): Promise<ChangedText[]> {
  const changed: ChangedText[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await reader.query<{
      entry_id: string;
      company_id: string;
      seq: string;
      salt: string;
      body: EntryText;
      text_digest: string | null;
    }>(
      `SELECT t.entry_id, e.company_id, e.seq, encode(t.salt, 'hex') AS salt, t.body,
         encode(e.text_digest, 'hex') AS text_digest
       FROM ancrage.entry_text t JOIN ancrage.ledger_entry e ON e.entry_id = t.entry_id
       WHERE t.entry_id > $1 ORDER BY t.entry_id LIMIT $2`,
      [after, PAGE],
    );
    for (const { company_id: companyId, seq, salt, body, text_digest: digest } of rows) {
      if (textDigest(Buffer.from(salt, 'hex'), body).toString('hex') !== digest) {
        changed.push({ companyId, seq: Number(seq) });
      }
    }
    if (rows.length < PAGE) return changed;
    after = rows.at(-1)?.entry_id ?? after;
  }
}
