import type { TenantTransaction } from '@ancrage/database/in-tenant';
import type { ValidationDto } from '../commitment.dto';

/** Who declared a delivery, as far as the caller goes, and who validated it. */
export interface Validated {
  readonly declaredByYou: boolean;
  readonly validation: ValidationDto | null;
}

/**
 * The state of every delivery of the transaction's company, by entry.
 *
 * @param instant What was validated from it on is not known yet; null for all.
 */
export async function validationsOf(
  transaction: TenantTransaction,
  companyId: string,
  actor: string,
  instant: string | null,
): Promise<ReadonlyMap<string, Validated>> {
  const rows = await transaction.query<{
    entry_id: string;
    own: boolean;
    validated_at: string | null;
    name: string | null;
  }>(
    `SELECT e.entry_id, e.actor = $2 AS own, v.validated_at, u.display_name AS name
     FROM ancrage.ledger_entry e
     LEFT JOIN ancrage.validation v
       ON v.entry_id = e.entry_id AND ($3::timestamptz IS NULL OR v.validated_at < $3)
     LEFT JOIN ancrage.membership m ON m.actor = v.actor
     LEFT JOIN ancrage.app_user u ON u.id = m.user_id
     WHERE e.company_id = $1 AND e.subject_type = 'realisation'
       AND (e.actor = $2 OR v.entry_id IS NOT NULL)`,
    [companyId, actor, instant],
  );
  return new Map(
    rows.map(({ entry_id: entryId, own, validated_at: at, name }) => [
      entryId,
      {
        declaredByYou: own,
        validation: at === null ? null : { at, by: name },
      },
    ]),
  );
}
