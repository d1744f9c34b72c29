import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkRole } from '@ancrage/database/check-role';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { findLeaks, type Pair } from './find-leaks';
import { CLOSED, tenantTables } from './tenant-tables';
import { openTenants } from './two-tenants';

describe('tenants in the database', () => {
  let grounds: Grounds;
  let owner: Client;
  let pair: Pair;

  beforeAll(async () => {
    grounds = await openGrounds();
    owner = grounds.owner;
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    const [a, b] = await openTenants(grounds, ['Corderie du Ter', 'Corderie du Scave']);
    await grounds.api.stop();
    pair = { own: a?.organisationId ?? '', other: b?.organisationId ?? '' };
    // The tables of territories and associations have a row for each side as well.
    for (const [id, code] of [
      [pair.own, '200042174'],
      [pair.other, '200067932'],
    ]) {
      await owner.query(
        `INSERT INTO ancrage.territory (organisation_id, level, code) VALUES ($1, 'epci', $2)`,
        [id, code],
      );
      await owner.query(
        'INSERT INTO ancrage.association (organisation_id, opened_by) VALUES ($1, $1)',
        [id],
      );
    }
    // Quarters that can be compared take a year and its companies: here their rows alone, of a
    // quarter that the worker has nothing to do with.
    await owner.query(
      "INSERT INTO ancrage.peer_freeze (quarter, stage, done_at) VALUES ('1999-Q1', 'done', now())",
    );
    for (const id of [pair.own, pair.other]) {
      await owner.query("INSERT INTO ancrage.peer_member VALUES (1999, $1, 4, '')", [id]);
      await owner.query("INSERT INTO ancrage.peer_score VALUES ('1999-Q1', $1)", [id]);
      await owner.query(
        `INSERT INTO ancrage.import_batch
         SELECT id, company_id, 1, 1, '[{}]' FROM ancrage.import_run WHERE company_id = $1 LIMIT 1`,
        [id],
      );
      await owner.query(
        "INSERT INTO ancrage.peer_standing VALUES ($1, '1999-Q1', 'tooFewMembers')",
        [id],
      );
      await owner.query(
        "INSERT INTO ancrage.published_named_company VALUES ('1999-Q1', $1, '', '', 0, 0, 0, '{}')",
        [id],
      );
    }
  });
  afterAll(() => grounds.close());

  test('a connection of the api without a tenant sees no row of any table', async () => {
    const api = new Client({ connectionString: grounds.urlOf('ancrage_api') });
    await api.connect();
    const seen: Record<string, number | string> = {};
    for (const { name, from } of await tenantTables(owner)) {
      seen[name] = await api
        .query(`SELECT FROM ${from}`)
        .then((found) => found.rowCount ?? 0)
        .catch((error: { code: string }) => error.code);
    }
    await api.end();
    const refused = {
      session: '42501',
      mail: '42501',
      company_claim: '42501',
      peer_member: '42501',
      peer_score: '42501',
    };
    const all = Object.keys(seen).map((name) => [name, 0]);
    expect(seen).toEqual({ ...Object.fromEntries(all), ...refused });
    expect(Object.keys(seen).length).toBeGreaterThanOrEqual(17);
  });

  test('what is kept before anybody is known is closed to every role that logs in', async () => {
    const { rows } = await owner.query<{ granted: boolean }>(
      `SELECT has_table_privilege(role, 'ancrage.' || name, 'SELECT, INSERT, UPDATE, DELETE')
         OR has_any_column_privilege(role, 'ancrage.' || name, 'SELECT, INSERT, UPDATE') AS granted
       FROM unnest($1::text[]) AS name,
         unnest(ARRAY['ancrage_api', 'ancrage_worker', 'ancrage_queue']) AS role`,
      [CLOSED],
    );
    expect(rows).toHaveLength(CLOSED.length * 3);
    expect(rows.filter(({ granted }) => granted)).toEqual([]);
  });

  test('each tenant sees and writes its own rows alone', async () => {
    expect(await inTransaction((client) => findLeaks(client, pair))).toEqual([]);
    const turned = { own: pair.other, other: pair.own };
    expect(await inTransaction((client) => findLeaks(client, turned))).toEqual([]);
  });

  test('entries are appended in the name of the transaction’s own organisation alone', async () => {
    const append = (inNameOf: string, company: string) =>
      inTransaction(async (client) => {
        await client.query('SET LOCAL ROLE ancrage_api');
        await client.query("SELECT set_config('app.organisation', $1, true)", [inNameOf]);
        return client.query('SELECT * FROM ancrage.append_entries($1, $2, $3, $4)', [
          company,
          randomUUID(),
          JSON.stringify([
            {
              entryId: randomUUID(),
              subjectType: 'answer',
              subjectId: randomUUID(),
              action: 'declare',
              validFrom: '2026-07-01',
              payload: {},
              touched: [],
            },
          ]),
          'essai',
        ]);
      });
    expect((await append(pair.own, pair.own)).rowCount).toBe(1);
    await expect(append(pair.own, pair.other)).rejects.toThrow(/own organisation/);
  });

  test('any policy removed or widened, and any table left open, is noticed', async () => {
    const unnoticed: string[] = [];
    const policies = await owner.query<{
      table: string;
      name: string;
      mine: boolean;
      inserts: boolean;
    }>(`
      SELECT tablename AS table, policyname AS name, roles = '{ancrage_api}' AS mine,
        roles = '{ancrage_api}' AND with_check IS NOT NULL
          AND has_table_privilege('ancrage_api', 'ancrage.' || tablename, 'INSERT') AS inserts
      FROM pg_policies WHERE schemaname = 'ancrage' ORDER BY 1, 2`);
    const tables = await tenantTables(owner);
    const changes = [
      ...policies.rows.map(({ table, name }) => `DROP POLICY ${name} ON ancrage.${table}`),
      ...policies.rows
        .filter(({ mine }) => mine)
        .map(({ table, name }) => `ALTER POLICY ${name} ON ancrage.${table} USING (true)`),
      ...policies.rows
        .filter(({ inserts }) => inserts)
        .map(({ table, name }) => `ALTER POLICY ${name} ON ancrage.${table} WITH CHECK (true)`),
      ...tables.flatMap(({ name }) => [
        `ALTER TABLE ancrage.${name} DISABLE ROW LEVEL SECURITY`,
        `ALTER TABLE ancrage.${name} NO FORCE ROW LEVEL SECURITY`,
      ]),
      'CREATE TABLE ancrage.forgotten AS SELECT company_id FROM ancrage.outbox',
      'GRANT ancrage_owner TO ancrage_api',
      'ALTER TABLE ancrage.outbox OWNER TO ancrage_api',
    ];
    expect(policies.rows.length).toBeGreaterThan(40);
    expect(policies.rows.filter(({ inserts }) => inserts).length).toBeGreaterThan(4);
    for (const change of changes) {
      const noticed = await inTransaction(async (client) => {
        await client.query(change);
        return (await roleRefused(client)) || (await findLeaks(client, pair)).length > 0;
      });
      if (!noticed) unnoticed.push(change);
    }
    expect(unnoticed).toEqual([]);
    expect(await inTransaction(roleRefused)).toBe(false);
  });

  async function inTransaction<T>(work: (client: Client) => Promise<T>): Promise<T> {
    await owner.query('BEGIN');
    try {
      return await work(owner);
    } finally {
      await owner.query('ROLLBACK');
    }
  }
});

/** Whether a process would refuse to start with the api's role. */
async function roleRefused(client: Client): Promise<boolean> {
  await client.query('SAVEPOINT checking');
  await client.query('SET LOCAL ROLE ancrage_api');
  const query = async (sql: string, values?: unknown[]) => (await client.query(sql, values)).rows;
  try {
    await checkRole({ query } as unknown as DataSource);
    return false;
  } catch {
    return true;
  } finally {
    await client.query('ROLLBACK TO SAVEPOINT checking');
  }
}
