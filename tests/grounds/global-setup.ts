import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@ancrage/database/migrate';
import { LOGIN_ROLES, rolePassword } from '@ancrage/launcher/role-addresses';
import { Client } from 'pg';
import { startPostgres, startRedis, type Server } from './servers';

/** Name of the migrated database that every test file copies. */
export const TEMPLATE = 'ancrage_template';

/** What the test files are told of the servers, through the environment. */
export interface GroundsSettings {
  readonly folder: string;
  readonly postgresUrl: string;
  readonly redisUrl: string;
}

/** Starts a private PostgreSQL and Redis for the run, and migrates the template once. */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-grounds-'));
  const [postgres, redis] = await Promise.all([startPostgres(folder), startRedis(folder)]);
  await makeTemplate(postgres.url);
  const settings: GroundsSettings = { folder, postgresUrl: postgres.url, redisUrl: redis.url };
  process.env.ANCRAGE_GROUNDS = JSON.stringify(settings);
  const kept = globalThis as { ancrageServers?: readonly Server[]; ancrageFolder?: string };
  kept.ancrageServers = [postgres, redis];
  kept.ancrageFolder = folder;
}

/** Makes the migrated database that every test file copies, on a server. */
export async function makeTemplate(postgresUrl: string): Promise<void> {
  const client = new Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE} TEMPLATE template0`);
  const template = new URL(postgresUrl);
  template.pathname = `/${TEMPLATE}`;
  await migrate(template.href);
  for (const role of LOGIN_ROLES) {
    await client.query(`ALTER ROLE ${role} LOGIN PASSWORD '${rolePassword(template.href, role)}'`);
  }
  await client.end();
}
