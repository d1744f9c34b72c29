import type { TenantTransaction } from '@ancrage/database/in-tenant';

/** What a commitment is called on the dashboard. */
export interface CommitmentName {
  readonly title: string | null;
  readonly kind: string;
}

/** Names by commitment, as they stand now; withdrawn ones keep their last name. */
export type CommitmentNames = ReadonlyMap<string, CommitmentName>;

/** Reads the current names of the given commitments. */
export async function readCommitmentNames(
  transaction: TenantTransaction,
  ids: readonly string[],
): Promise<CommitmentNames> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.query<{ id: string; kind: string; title: string | null }>(
    `SELECT DISTINCT ON (e.subject_id) e.subject_id AS id, e.payload->>'kind' AS kind,
       t.body->>'title' AS title
     FROM ancrage.ledger_entry e LEFT JOIN ancrage.entry_text t USING (entry_id)
     WHERE e.subject_id = ANY ($1::uuid[]) AND e.payload ? 'kind'
     ORDER BY e.subject_id, (t.body IS NULL), e.seq DESC`,
    [ids],
  );
  return new Map(rows.map(({ id, kind, title }) => [id, { kind, title }]));
}
