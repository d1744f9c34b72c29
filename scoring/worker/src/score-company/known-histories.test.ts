import type { Reader } from '@ancrage/ledger/read-as-known';
import { describe, expect, test } from '@jest/globals';
import { KnownHistories } from './known-histories';

/** A ledger of so many entries by company, which says what was read of it. */
function ledgerOf(entries: Record<string, number>) {
  const read: string[] = [];
  const reader: Reader = {
    query: async <Row>(_sql: string, [company, after]: unknown[] = []) => {
      const rows = Array.from({ length: entries[company as string] ?? 0 }, (_, at) => ({
        seq: String(at + 1),
      })).filter(({ seq }) => Number(seq) > (after as number));
      read.push(`${company as string} ${rows.length}`);
      return rows as Row[];
    },
  };
  return { entries, reader, read };
}

const seqs = (rows: readonly { readonly seq: string }[]) => rows.map(({ seq }) => seq);

describe('the ledgers of the companies that were scored last', () => {
  test('are read from where they were left, and whole all the same', async () => {
    const { entries, reader, read } = ledgerOf({ a: 3 });
    const known = new KnownHistories(10);
    const first = await known.read(reader, 'a');
    entries.a = 5;
    const second = await known.read(reader, 'a');
    expect(seqs(second.rows)).toEqual(['1', '2', '3', '4', '5']);
    expect(second.rows.slice(0, 3)).toEqual(first.rows);
    expect(second.rows[0]).toBe(first.rows[0]);
    expect(read).toEqual(['a 3', 'a 2']);
  });

  test('give way by their entries, the one that was asked for longest ago first', async () => {
    const { reader, read } = ledgerOf({ a: 4, b: 4, c: 4 });
    const known = new KnownHistories(10);
    for (const company of ['a', 'b', 'a', 'c', 'a', 'b']) await known.read(reader, company);
    expect(read).toEqual(['a 4', 'b 4', 'a 0', 'c 4', 'a 0', 'b 4']);
  });

  test('keep none that alone is beyond the limit', async () => {
    const { reader, read } = ledgerOf({ vast: 11, a: 1 });
    const known = new KnownHistories(10);
    for (const company of ['vast', 'a', 'vast', 'a']) await known.read(reader, company);
    expect(read).toEqual(['vast 11', 'a 1', 'vast 11', 'a 0']);
    expect(['vast', 'a'].map((company) => known.lastKnown(company))).toEqual([0, 1]);
  });
});
