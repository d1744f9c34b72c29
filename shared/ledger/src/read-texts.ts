import type { EntryText } from './entry';
import type { Reader } from './read-as-known';

/** The free texts of entries, by entry; an erased one is absent. */
export async function readTexts(
  reader: Reader,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, EntryText>> {
  if (entryIds.length === 0) return new Map();
  const rows = await reader.query<{ entry_id: string; body: EntryText }>(
    'SELECT entry_id, body FROM ancrage.entry_text WHERE entry_id = ANY ($1::uuid[])',
    [entryIds],
  );
  return new Map(rows.map((row) => [row.entry_id, row.body]));
}
