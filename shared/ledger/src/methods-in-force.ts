import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { Reader } from './read-as-known';

/** Which method counts from which quarter on, in the order of the quarters. */
export type MethodsInForce = readonly {
  readonly fromQuarter: QuarterId;
  readonly hash: string;
}[];

/**
 * Reads which method counts when: a handful of rows, decided once each.
 *
 * @param instant As it was decided by then (ISO 8601, excluded); null for all. The first method
 *   counts for all time.
 */
export async function readMethodsInForce(
  reader: Reader,
  instant: string | null = null,
): Promise<MethodsInForce> {
  return reader.query(
    `SELECT from_quarter AS "fromQuarter", method_hash AS hash FROM ancrage.method_adoption
     WHERE $1::timestamptz IS NULL OR decided_at < $1
       OR from_quarter = (SELECT min(from_quarter) FROM ancrage.method_adoption)
     ORDER BY from_quarter`,
    [instant],
  );
}

/**
 * The hash of the method in force in a quarter.
 *
 * @throws Error before any method was put in force, which the worker does at its first start.
 */
export function methodInForce(methods: MethodsInForce, quarter: QuarterId): string {
  const found = methods.findLast(({ fromQuarter }) => fromQuarter <= quarter);
  if (!found) throw new Error(`No method is in force in ${quarter}. Start the worker once.`);
  return found.hash;
}

/** The published methods as text, by hash: immutable, hence read once and kept. */
export class MethodTexts {
  private readonly known = new Map<string, string>();

  constructor(private readonly reader: Reader) {}

  /** @throws Error when a hash names no published method. */
  async of(hashes: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(hashes)];
    const missing = wanted.filter((hash) => !this.known.has(hash));
    if (missing.length > 0) {
      const rows = await this.reader.query<{ hash: string; document: string }>(
        'SELECT hash, document::text FROM ancrage.method WHERE hash = ANY ($1)',
        [missing],
      );
      for (const { hash, document } of rows) this.known.set(hash, document);
    }
    return new Map(wanted.map((hash) => [hash, this.textOf(hash)]));
  }

  /** @throws Error when the hash names no published method. */
  async named(hash: string): Promise<{ readonly hash: string; readonly text: string }> {
    await this.of([hash]);
    return { hash, text: this.textOf(hash) };
  }

  private textOf(hash: string): string {
    const text = this.known.get(hash);
    if (text === undefined) throw new Error(`No method is published under the hash ${hash}.`);
    return text;
  }
}
