import type { DataSource } from 'typeorm';

/**
 * Tables of the product's schema that hold no tenant's row, hence need no policy: what is for all,
 * and what no role that logs in may touch but through the owner's functions.
 */
const NOT_TENANT = [
  'merkle_root',
  'method',
  'method_adoption',
  'published_territory',
  'recomputation',
  'recomputation_chunk',
  'sign_in_attempt',
  'registration',
  'password_reset',
  'second_factor',
  'recovery_code',
  'pending_sign_in',
  'pending_sign_on',
  'peer_freeze',
  'peer_histogram',
  'peer_year',
  'published_peer_group',
  'published_total',
];

/**
 * Refuses a database role that could see across tenants: superuser, BYPASSRLS, owner of a table,
 * or a tenant's table without forced row-level security.
 *
 * @throws Error that says what to mend; the process must then not start.
 */
export async function checkRole(source: DataSource): Promise<void> {
  const [role] = await source.query<
    { name: string; superuser: boolean; bypass: boolean; owns: string[] | null }[]
  >(`
    SELECT r.rolname AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypass,
      (SELECT array_agg(c.relname::text) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'ancrage' AND c.relkind = 'r' AND pg_has_role(r.oid, c.relowner, 'MEMBER')
      ) AS owns
    FROM pg_roles r WHERE r.rolname = current_user`);
  if (!role) throw new Error('The database role cannot be read.');
  if (role.superuser || role.bypass || role.owns) {
    throw new Error(
      `The database role "${role.name}" could bypass row-level security ` +
        `(superuser: ${role.superuser}, BYPASSRLS: ${role.bypass}, owns: ${role.owns?.join(', ') ?? 'nothing'}). ` +
        'Connect with ancrage_api or ancrage_worker instead.',
    );
  }
  const open = await source.query<{ name: string }[]>(
    `SELECT c.relname::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'ancrage' AND c.relkind IN ('r', 'p')
       AND NOT (c.relrowsecurity AND c.relforcerowsecurity) AND c.relname <> ALL ($1)`,
    [NOT_TENANT],
  );
  if (open.length > 0) {
    const names = open.map((table) => table.name).join(', ');
    throw new Error(`Row-level security is not forced on: ${names}. Run the migrations.`);
  }
}
