import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyFreePort } from '@ancrage/launcher/free-port';
import { whereToKeepData } from '@ancrage/launcher/where-to-keep-data';
import { migrate } from '@ancrage/database/migrate';
import { Client } from 'pg';
import { makeTemplate } from './grounds/global-setup';
import { startRedis } from './grounds/servers';

export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-grounds-'));
  const { binaries, user } = whereToKeepData(folder, folder);
  const data = '/tmp/peers-state/postgres';
  writeFileSync(join(data, 'pg_hba.conf'), 'host all all 127.0.0.1/32 trust\n');
  const port = await anyFreePort();
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200'], { ...user, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' }, stdio: 'ignore' });
  const users = ['postgres', 'ancrage'];
  let client: Client | undefined;
  let url = '';
  for (let at = 0; at < 200 && !client; at += 1) {
    url = `postgres://${users[at % 2]}:trusted@127.0.0.1:${port}/postgres`;
    const one = new Client({ connectionString: url });
    client = await one.connect().then(() => one).catch(() => undefined);
    if (!client) await new Promise((r) => setTimeout(r, 200));
  }
  if (!client) throw new Error('no postgres');
  const { rows } = await client.query<{ datname: string }>("SELECT datname FROM pg_database WHERE datname LIKE 'ancrage%'");
  const names = rows.map(({ datname }) => datname);
  for (const name of names) if (/^ancrage_[0-9a-f]{12}$/.test(name)) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
  if (!names.includes('ancrage_demonstration')) await client.query('ALTER DATABASE ancrage RENAME TO ancrage_demonstration');
  await client.query('DROP DATABASE IF EXISTS ancrage_template WITH (FORCE)');
  const demo = new URL(url);
  demo.pathname = '/ancrage_demonstration';
  await migrate(demo.href);
  await makeTemplate(url);
  await client.end();
  const redis = await startRedis(folder);
  process.env.ANCRAGE_GROUNDS = JSON.stringify({ folder, postgresUrl: url, redisUrl: redis.url });
  const kept = globalThis as { ancrageServers?: unknown; ancrageFolder?: string };
  kept.ancrageServers = [redis, { stop: async () => { child.kill('SIGINT'); await new Promise((r) => child.once('exit', r)); } }];
  kept.ancrageFolder = folder;
}
