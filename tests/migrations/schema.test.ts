import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dumpSchema } from '@ancrage/database/dump-schema';
import { migrate, revertAll } from '@ancrage/database/migrate';
import { Client } from 'pg';
import { databaseUrl, groundsSettings, onServer, ROOT } from '../grounds/grounds';

const COMMITTED = join(ROOT, 'shared/database/schema.sql');

/** `npm run dump -w @ancrage/database` runs this file so, to write what it would compare. */
const WRITES = process.env.WRITE_SCHEMA !== undefined;

describe('migrations', () => {
  const name = `ancrage_${randomBytes(6).toString('hex')}`;
  const url = databaseUrl(groundsSettings(), name);
  let client: Client;
  const dump = () => dumpSchema((sql) => client.query(sql));

  beforeAll(async () => {
    await onServer(groundsSettings(), `CREATE DATABASE ${name} TEMPLATE template0`);
    client = new Client({ connectionString: url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await onServer(groundsSettings(), `DROP DATABASE ${name} WITH (FORCE)`);
  });

  test('they build the committed schema from nothing', async () => {
    expect((await migrate(url)).length).toBeGreaterThan(0);
    const found = await dump();
    if (WRITES) writeFileSync(COMMITTED, found);
    if (found !== readFileSync(COMMITTED, 'utf8')) {
      throw new Error(
        'shared/database/schema.sql is stale: run `npm run dump -w @ancrage/database`, ' +
          'read what changed, and commit it.',
      );
    }
  });

  test('a change of a right, a policy or a column is a change of the page', async () => {
    const before = await dump();
    for (const change of [
      'GRANT DELETE ON ancrage.score_record TO ancrage_api',
      'DROP POLICY own ON ancrage.score_record',
      'ALTER POLICY own ON ancrage.outbox USING (true)',
      'ALTER TABLE ancrage.outbox NO FORCE ROW LEVEL SECURITY',
      'ALTER TABLE ancrage.outbox ADD COLUMN note text',
      'DROP TRIGGER append_only ON ancrage.ledger_entry',
      'DROP INDEX ancrage.session_by_user',
      'GRANT EXECUTE ON FUNCTION ancrage.chain_origin(uuid) TO PUBLIC',
      'GRANT UPDATE (name) ON ancrage.organisation TO ancrage_api',
      'ALTER TABLE ancrage.method OWNER TO CURRENT_USER',
    ]) {
      await client.query('BEGIN');
      await client.query(change);
      const after = await dump();
      await client.query('ROLLBACK');
      expect({ change, seen: after !== before }).toEqual({ change, seen: true });
    }
    expect(await dump()).toBe(before);
  });

  test('running them again changes nothing', async () => {
    const before = await dump();
    expect(await migrate(url)).toEqual([]);
    expect(await dump()).toBe(before);
  });

  test('taken back, they leave nothing behind; applied again, they give the same schema', async () => {
    const before = await dump();
    expect(await leftovers(client)).not.toEqual([]);
    await revertAll(url);
    expect(await leftovers(client)).toEqual([]);
    await migrate(url);
    expect(await dump()).toBe(before);
  });
});

/** Schemas, and what a role of the product owns, except the roles themselves. */
async function leftovers(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT nspname AS name FROM pg_namespace WHERE nspname = 'ancrage'
    UNION ALL SELECT relname FROM pg_class WHERE relowner::regrole::text LIKE 'ancrage%'
    UNION ALL SELECT proname FROM pg_proc WHERE proowner::regrole::text LIKE 'ancrage%'
    UNION ALL SELECT defaclobjtype::text FROM pg_default_acl
      WHERE defaclrole::regrole::text LIKE 'ancrage%'
    UNION ALL SELECT name FROM public.ancrage_migration`);
  return rows.map((row) => row.name);
}
