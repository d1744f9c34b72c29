import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { DataSource } from 'typeorm';
import { rootOfHeads, type AnchoredHead, type AnchoredRoot } from './anchor-heads';

/** A root that its heads do not give, or a head that the ledger no longer holds. */
export type BrokenAnchor =
  | { readonly reason: 'root'; readonly day: CivilDate }
  | {
      readonly reason: 'head';
      readonly day: CivilDate;
      readonly companyId: string;
      readonly seq: number;
    };

/** The roots that were anchored, in the order of their days. */
export async function readRoots(source: DataSource): Promise<AnchoredRoot[]> {
  const rows = await source.query<
    { day: string; companies: number; entries: string; root: Buffer }[]
  >('SELECT day::text, companies, entries, root FROM ancrage.merkle_root ORDER BY day');
  return rows.map((row) => ({ ...row, entries: Number(row.entries) }));
}

/**
 * Holds the ledger against the roots: each anchored head against its entry, each root against its
 * heads, and against roots that were handed out, where some are given. A chain that was rewritten
 * as a whole verifies by itself; it does not verify here.
 *
 * @param handedOut Roots (hexadecimal) by day, from an export that lies elsewhere.
 */
export async function verifyRoots(
  source: DataSource,
  handedOut: ReadonlyMap<CivilDate, string> = new Map(),
): Promise<BrokenAnchor[]> {
  const moved = await source.query<{ day: string; company_id: string; seq: string }[]>(
    `SELECT a.day::text, a.company_id, a.seq FROM ancrage.anchored_head a
     LEFT JOIN ancrage.ledger_entry e ON e.company_id = a.company_id AND e.seq = a.seq
     WHERE e.hash IS DISTINCT FROM a.hash ORDER BY a.day, a.company_id`,
  );
  const broken: BrokenAnchor[] = moved.map((row) => ({
    reason: 'head',
    day: row.day,
    companyId: row.company_id,
    seq: Number(row.seq),
  }));
  const roots = await readRoots(source);
  const days = new Set(roots.map(({ day }) => day));
  const missing = [...handedOut.keys()].filter((day) => !days.has(day));
  broken.push(...missing.map((day) => ({ reason: 'root' as const, day })));
  const heads = new Map<string, AnchoredHead>();
  for (const kept of roots) {
    for (const head of await headsOfDay(source, kept.day)) heads.set(head.companyId, head);
    const sorted = [...heads.values()].sort((a, b) => (a.companyId < b.companyId ? -1 : 1));
    const again = rootOfHeads(sorted);
    const given = handedOut.get(kept.day) ?? kept.root.toString('hex');
    const holds =
      again.root.equals(kept.root) &&
      given === kept.root.toString('hex') &&
      again.companies === kept.companies &&
      again.entries === kept.entries;
    if (!holds) broken.push({ reason: 'root', day: kept.day });
  }
  return broken;
}

async function headsOfDay(source: DataSource, day: CivilDate): Promise<AnchoredHead[]> {
  const rows = await source.query<{ company_id: string; seq: string; hash: Buffer }[]>(
    'SELECT company_id, seq, hash FROM ancrage.anchored_head WHERE day = $1',
    [day],
  );
  return rows.map((row) => ({ companyId: row.company_id, seq: Number(row.seq), hash: row.hash }));
}
