import type { Client } from 'pg';

/** A table of the product, with the columns that hold its rows. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Every table of the product's schema; generated columns are made again from the others. */
export async function productTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'ancrage'::regnamespace AND c.relkind = 'r'
       AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY c.relname ORDER BY c.relname`,
  );
  return rows;
}

/** The migrations that a database has had, in their order. */
export async function appliedMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM ancrage_migration ORDER BY timestamp',
  );
  return rows.map(({ name }) => name);
}

/** A table as a statement names it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
