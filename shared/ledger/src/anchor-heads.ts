import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { DataSource } from 'typeorm';
import { leafHash, merkleRoot } from './merkle-tree';

/** The head of a company's chain, as it was anchored. */
export interface AnchoredHead {
  readonly companyId: string;
  readonly seq: number;
  readonly hash: Buffer;
}

/** A root over the heads of all companies' chains. */
export interface AnchoredRoot {
  /** The civil day that had ended, in Paris. */
  readonly day: CivilDate;
  readonly companies: number;
  readonly entries: number;
  readonly root: Buffer;
}

/** Workers that anchor take turns: a name of ours among PostgreSQL's advisory locks. */
const TURN = 'anchor heads';

/**
 * Anchors the day that has ended: keeps the heads that grew since the last root and the Merkle
 * root over the latest head of every company, sorted by identifier. Once a day; whoever comes
 * second changes nothing. A head is one that has committed, so an entry that was being written
 * meanwhile is in the next root.
 *
 * @returns The root, or null where the day has one already.
 */
export async function anchorHeads(
  source: DataSource,
  day: CivilDate,
): Promise<AnchoredRoot | null> {
  return source.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [TURN]);
    const later = await manager.query<unknown[]>(
      'SELECT FROM ancrage.merkle_root WHERE day >= $1 LIMIT 1',
      [day],
    );
    if (later.length > 0) return null;
    await manager.query(
      `INSERT INTO ancrage.anchored_head (company_id, day, seq, hash)
       SELECT h.company_id, $1, h.seq, h.hash FROM ancrage.ledger_head h
       WHERE h.seq > coalesce((SELECT a.seq FROM ancrage.anchored_head a
         WHERE a.company_id = h.company_id ORDER BY a.day DESC LIMIT 1), 0)`,
      [day],
    );
    const rows = await manager.query<{ company_id: string; seq: string; hash: Buffer }[]>(
      `SELECT DISTINCT ON (company_id) company_id, seq, hash FROM ancrage.anchored_head
       ORDER BY company_id, day DESC`,
    );
    const heads = rows.map((row) => ({
      companyId: row.company_id,
      seq: Number(row.seq),
      hash: row.hash,
    }));
    const anchored = { day, ...rootOfHeads(heads) };
    await manager.query(
      'INSERT INTO ancrage.merkle_root (day, companies, entries, root) VALUES ($1, $2, $3, $4)',
      [day, anchored.companies, anchored.entries, anchored.root],
    );
    return anchored;
  });
}

/** The root over heads that are sorted by their companies' identifiers. */
export function rootOfHeads(heads: readonly AnchoredHead[]): Omit<AnchoredRoot, 'day'> {
  return {
    companies: heads.length,
    entries: heads.reduce((sum, { seq }) => sum + seq, 0),
    root: merkleRoot(heads.map(leafOfHead)),
  };
}

/** The leaf of a head: company, sequence number and hash, joined by U+001F. */
export function leafOfHead({ companyId, seq, hash }: AnchoredHead): Buffer {
  return leafHash(Buffer.from([companyId, seq, hash.toString('hex')].join('\u001f'), 'utf8'));
}
