import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { TenantTransaction } from '@ancrage/database/in-tenant';
import { KEPT_UNDER } from './score-rows';

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
  return names(transaction, 'SELECT unnest($1::uuid[])', [ids]);
}

/** Reads the current names of the commitments that a quarter's kept scores and changes name. */
export function readNamesOfQuarter(
  transaction: TenantTransaction,
  quarter: QuarterId,
  method: string | null,
): Promise<CommitmentNames> {
  return names(
    transaction,
    `SELECT (jsonb_path_query(result, '$.indicators[*].commitments[*].commitment') #>> '{}')::uuid
     FROM ancrage.score_record WHERE unit = 'company' AND quarter = $1 AND ${KEPT_UNDER('$2')}
     UNION
     SELECT (jsonb_path_query(change, '$.causes[*].entries[*].commitment') #>> '{}')::uuid
     FROM ancrage.score_record WHERE unit = 'company' AND quarter = $1 AND ${KEPT_UNDER('$2')}`,
    [quarter, method],
  );
}

/** @param ids Statement that gives the commitments. */
async function names(
  transaction: TenantTransaction,
  ids: string,
  parameters: readonly unknown[],
): Promise<CommitmentNames> {
  const rows = await transaction.query<{ id: string; kind: string; title: string | null }>(
    // The text by its key, entry by entry: as a join it was one of all texts with all entries
    // wherever the tables' statistics lagged behind.
    `SELECT DISTINCT ON (id) id, kind, body->>'title' AS title
     FROM (SELECT subject_id AS id, seq, payload->>'kind' AS kind,
         (SELECT t.body FROM ancrage.entry_text t WHERE t.entry_id = e.entry_id) AS body
       FROM ancrage.ledger_entry e
       -- Kept apart, so that each text is looked up once.
       WHERE subject_id IN (${ids}) AND payload ? 'kind' OFFSET 0) named
     ORDER BY id, (body IS NULL), seq DESC`,
    parameters,
  );
  return new Map(rows.map(({ id, kind, title }) => [id, { kind, title }]));
}
