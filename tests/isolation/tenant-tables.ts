import type { Client } from 'pg';

/** Tables that hold no tenant's row, each with its reason. */
const SHARED: Readonly<Record<string, string>> = {
  merkle_root: 'hashes over all chains, from which nobody learns a figure',
  method: 'the published method is for all',
  method_adoption: 'which published method counts when is for all',
  published_territory: 'what left through disclosure control',
  recomputation: 'how far the platform is with a method',
  recomputation_chunk: 'ranges of identifiers, which no tenant may read',
  peer_freeze: 'how far a quarter is frozen',
  peer_histogram: 'counts of a group; the worker alone may read them',
  peer_year: 'how far a year is placed',
  published_peer_group: 'what left through disclosure control',
  published_total: 'what left through disclosure control',
  sign_in_attempt: 'counted before anybody is known; no role of the product may read it',
  password_reset: 'a person’s, of no tenant; no role of the product may read it',
  second_factor: 'a person’s, of no tenant; no role of the product may read it',
  recovery_code: 'a person’s, of no tenant; no role of the product may read it',
  pending_sign_in: 'a person’s, of no tenant; no role of the product may read it',
  pending_sign_on: 'kept before anybody is known; no role of the product may read it',
  registration: 'asked before anybody is known; no role of the product may read it',
};

/** Tables in which the owner's functions have nothing to do. */
const OWNER_HAS_NO_BUSINESS = [
  'import_file',
  'peer_member',
  'peer_score',
  'peer_standing',
  'published_named_company',
];

/** Tables of nobody's tenant that only the owner's functions reach. */
export const CLOSED = [
  'sign_in_attempt',
  'registration',
  'password_reset',
  'second_factor',
  'recovery_code',
  'pending_sign_in',
  'pending_sign_on',
];

/** A table whose rows belong to tenants. */
export interface TenantTable {
  readonly name: string;
  /** The table as a query names it. */
  readonly from: string;
  /** Whose a row is. */
  readonly tenant: string;
  /** Columns that the api's role may change. */
  readonly updatable: readonly string[];
  readonly ownerReads: boolean;
}

/** Every tenant's table, as the catalogue has them: a new one is looked at without being named. */
export async function tenantTables(client: Client): Promise<TenantTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; updatable: string[] }>(`
    SELECT c.relname AS name, array_agg(a.attname::text) AS columns,
      array_remove(array_agg(CASE WHEN has_column_privilege('ancrage_api', c.oid, a.attnum, 'UPDATE')
        THEN a.attname::text END), NULL) AS updatable
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'ancrage'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    GROUP BY c.relname ORDER BY c.relname`);
  return rows
    .filter(({ name }) => SHARED[name] === undefined)
    .map(({ name, columns, updatable }) => ({
      name,
      from: `ancrage.${name}`,
      tenant: tenantOf(name, columns),
      updatable,
      ownerReads: !OWNER_HAS_NO_BUSINESS.includes(name),
    }));
}

/** The rows of one tenant. */
export function rowsOf({ from, tenant }: TenantTable, organisationId: string): string {
  return `SELECT FROM ${from} WHERE ${tenant} = '${organisationId}'`;
}

function tenantOf(name: string, columns: readonly string[]): string {
  if (name === 'organisation') return 'id';
  if (name === 'app_user') {
    return `(SELECT m.organisation_id FROM ancrage.membership m WHERE m.user_id = app_user.id)`;
  }
  const column = ['company_id', 'organisation_id'].find((known) => columns.includes(known));
  if (column === undefined) throw new Error(`Whose are the rows of ancrage.${name}?`);
  return column;
}
