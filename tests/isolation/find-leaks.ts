import type { Client } from 'pg';
import { rowsOf, tenantTables, type TenantTable } from './tenant-tables';

/** Two tenants between whom nothing may pass. */
export interface Pair {
  readonly own: string;
  readonly other: string;
}

/**
 * Looks for whatever row-level security lets through or wrongly holds back, as sentences; an
 * empty list is a database whose tenants are apart. Runs inside the caller's transaction and
 * leaves no trace in it.
 *
 * @param client A superuser's connection: it sees what really is there, and takes the roles.
 */
export async function findLeaks(client: Client, pair: Pair): Promise<string[]> {
  const leaks: string[] = [];
  for (const table of await tenantTables(client)) {
    leaks.push(...(await readingLeaks(client, table, pair)));
    leaks.push(...(await writingLeaks(client, table, pair)));
    leaks.push(...(await heldBack(client, table, pair)));
  }
  return leaks;
}

async function readingLeaks(client: Client, table: TenantTable, { own, other }: Pair) {
  const { name } = table;
  const leaks: string[] = [];
  const nobody = await counted(client, 'ancrage_api', null, `SELECT FROM ${table.from}`);
  if (nobody !== 0 && nobody !== 'refused') leaks.push(`${name}: ${nobody} rows without context`);
  const all = await counted(client, 'ancrage_api', own, `SELECT FROM ${table.from}`);
  const mine = await counted(client, 'ancrage_api', own, rowsOf(table, own));
  const theirs = await counted(client, 'ancrage_api', own, rowsOf(table, other));
  if (all !== mine) leaks.push(`${name}: ${all} rows seen, ${mine} of them one's own`);
  if (theirs !== 0 && theirs !== 'refused') leaks.push(`${name}: ${theirs} rows of another seen`);
  return leaks;
}

/** Every write that the api's role is granted, tried in another's name. */
async function writingLeaks(client: Client, table: TenantTable, { own, other }: Pair) {
  const leaks: string[] = [];
  const { rows } = await client.query<{ row: object }>(
    `SELECT to_jsonb(t) AS row FROM (SELECT * FROM ${table.from} WHERE ${table.tenant} = $1 LIMIT 1) t`,
    [other],
  );
  const insert = `INSERT INTO ancrage.${table.name} OVERRIDING SYSTEM VALUE
    SELECT * FROM jsonb_populate_record(NULL::ancrage.${table.name}, $1)`;
  const inserted = await tried(client, own, insert, [JSON.stringify(rows[0]?.row)]);
  if (inserted !== 'refused') leaks.push(`${table.name}: an insert in another's name: ${inserted}`);
  for (const column of table.updatable) {
    const update = `UPDATE ancrage.${table.name} SET ${column} = ${column} WHERE ${table.tenant} = $1`;
    const updated = await tried(client, own, update, [other]);
    if (updated !== 0 && updated !== 'refused')
      leaks.push(`${table.name}.${column}: an update of another's: ${updated}`);
  }
  const deleted = await tried(
    client,
    own,
    `DELETE FROM ancrage.${table.name} WHERE ${table.tenant} = $1`,
    [other],
  );
  if (deleted !== 0 && deleted !== 'refused') leaks.push(`${table.name}: ${deleted} rows deleted`);
  return leaks;
}

/** What a role must see is seen: a policy that hides everything would pass for isolation. */
async function heldBack(client: Client, table: TenantTable, { own, other }: Pair) {
  const missing: string[] = [];
  const [mine, theirs] = [await really(client, table, own), await really(client, table, other)];
  if (mine === 0 || theirs === 0) missing.push(`${table.name}: no row to compare`);
  const expected = [
    ['ancrage_api', own, mine],
    ['ancrage_worker', own, mine],
    ['ancrage_worker', other, theirs],
    ...(table.ownerReads ? ([['ancrage_owner', other, theirs]] as const) : []),
  ] as const;
  for (const [role, tenant, there] of expected) {
    const seen = await counted(client, role, own, rowsOf(table, tenant));
    if (seen !== there && seen !== 'refused') {
      missing.push(`${table.name}: ${role} sees ${seen} of ${there} rows`);
    }
  }
  return missing;
}

async function really(client: Client, table: TenantTable, tenant: string): Promise<number> {
  const found = await client.query(rowsOf(table, tenant));
  return found.rowCount ?? 0;
}

async function counted(client: Client, role: string, tenant: string | null, sql: string) {
  return inRole(client, role, tenant, sql, []);
}

async function tried(client: Client, tenant: string, sql: string, values: readonly unknown[]) {
  return inRole(client, 'ancrage_api', tenant, sql, values);
}

/** Rows of a statement run as a role in a tenant's name, then undone. */
async function inRole(
  client: Client,
  role: string,
  tenant: string | null,
  sql: string,
  values: readonly unknown[],
): Promise<number | string> {
  await client.query('SAVEPOINT attempt');
  try {
    await client.query(`SET LOCAL ROLE ${role}`);
    await client.query("SELECT set_config('app.organisation', $1, true)", [tenant ?? '']);
    return (await client.query(sql, [...values])).rowCount ?? 0;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code === '42501' ? 'refused' : message;
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT attempt');
  }
}
