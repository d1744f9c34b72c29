import type { Reader } from './read-as-known';

/** Where a company's chain breaks first. */
export interface BrokenLink {
  readonly companyId: string;
  readonly seq: number;
  readonly reason: 'gap' | 'link' | 'content' | 'head';
}

/**
 * Recomputes every hash of the ledger, or of one company's, and names the first broken entry of
 * each chain: a missing number, a link to another past, changed content, or a head that is gone or
 * no longer the last entry.
 */
export async function verifyChain(
  reader: Reader,
  companyId: string | null = null,
): Promise<BrokenLink[]> {
  const rows = await reader.query<{
    company_id: string;
    seq: string;
    reason: BrokenLink['reason'];
  }>(
    `WITH linked AS (
       SELECT e.company_id, e.seq, e.hash, e.prev_hash,
         ancrage.entry_hash(e) AS recomputed,
         lag(e.hash) OVER chain AS before, lag(e.seq, 1, 0::bigint) OVER chain AS before_seq
       FROM ancrage.ledger_entry e WHERE $1::uuid IS NULL OR e.company_id = $1
       WINDOW chain AS (PARTITION BY e.company_id ORDER BY e.seq)
     ), broken AS (
       SELECT company_id, seq, CASE
           WHEN seq <> before_seq + 1 THEN 'gap'
           WHEN prev_hash <> coalesce(before, ancrage.chain_origin(company_id)) THEN 'link'
           ELSE 'content' END AS reason
       FROM linked
       WHERE seq <> before_seq + 1 OR hash <> recomputed
         OR prev_hash <> coalesce(before, ancrage.chain_origin(company_id))
     ), heads AS (
       SELECT company_id, coalesce(h.seq, last.seq) AS seq, 'head' AS reason
       FROM (SELECT * FROM ancrage.ledger_head h WHERE $1::uuid IS NULL OR h.company_id = $1) h
       FULL JOIN (SELECT DISTINCT ON (company_id) company_id, seq, hash FROM linked
         ORDER BY company_id, seq DESC) last USING (company_id)
       WHERE h.seq IS DISTINCT FROM coalesce(last.seq, 0)
         OR h.hash IS DISTINCT FROM coalesce(last.hash, ancrage.chain_origin(company_id))
     )
     SELECT DISTINCT ON (company_id) company_id, seq, reason
     FROM (SELECT * FROM broken UNION ALL SELECT * FROM heads) found
     ORDER BY company_id, seq`,
    [companyId],
  );
  return rows.map((row) => ({
    companyId: row.company_id,
    seq: Number(row.seq),
    reason: row.reason,
  }));
}
