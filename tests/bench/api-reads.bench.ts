import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { anyFreePort } from '@ancrage/launcher/free-port';
import { API_FLAGS } from '@ancrage/launcher/node-flags';
import { expect, test } from '@jest/globals';
import { openCompany } from '../grounds/company';
import { openGrounds } from '../grounds/grounds';
import { join as joinOrganisation, openAccount } from '../grounds/member';
import { ProductProcess } from '../grounds/process';
import { Session } from '../grounds/session';
import { record } from './results';
import { median } from './statistics';

const ROUNDS = Number(process.env.ANCRAGE_BENCH_ROUNDS ?? 7);
const SECONDS = 2;
const CONNECTIONS = 8;

/** Members of the companies whose list is read. */
const SIZES = [20, 200] as const;

const ROOM = join(__dirname, 'api-reads');
const PATH = '/api/members';

/** Goals: at least half of bare Fastify and pg, at least twice Nest, Express and `getMany`. */
test('reads with session, row-level security and validation', async () => {
  const grounds = await openGrounds();
  try {
    await grounds.api.start();
    for (const size of SIZES) {
      const company = await openCompany(grounds, `Compagnie des ${size}`);
      for (let one = 1; one < size; one += 1) {
        await joinOrganisation(grounds, await openAccount(grounds), company.id, 'contributor');
      }
      const session = await Session.signIn(grounds.apiUrl, company);
      const env = { DATABASE_URL: grounds.ownerUrl, ORGANISATION: company.id };
      const bare = await started('bare-fastify.mjs', env);
      const usual = await started('nest-express-typeorm.mjs', env);
      const cookie = session.cookieHeader;
      const servers = { product: grounds.apiUrl, bare: bare.url, usual: usual.url };
      const bodies = await Promise.all(Object.values(servers).map((url) => read(url, cookie)));
      expect(bodies.map((body) => body.length ?? body)).toEqual([size, size, size]);
      for (const url of Object.values(servers)) await rate(url, cookie);
      const rounds = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const product = await rate(servers.product, cookie);
        const floor = await rate(servers.bare, cookie);
        const habit = await rate(servers.usual, cookie);
        rounds.push({ product, floor, habit });
      }
      await Promise.all([bare.process.stop(), usual.process.stop()]);
      const overFloor = rounds.map(({ product, floor }) => product / floor);
      const overHabit = rounds.map(({ product, habit }) => product / habit);
      await record(`${PATH}, ${size} members, ${CONNECTIONS} connections, ${ROUNDS} rounds`, {
        'product (requests/s)': median(rounds.map(({ product }) => product)),
        'bare Fastify + pg (requests/s)': median(rounds.map(({ floor }) => floor)),
        'Nest + Express + TypeORM (requests/s)': median(rounds.map(({ habit }) => habit)),
        'product / bare, median (goal ≥ 0.5)': median(overFloor),
        'product / bare, worst round': Math.min(...overFloor),
        'product / usual, median (goal ≥ 2)': median(overHabit),
        'product / usual, worst round': Math.min(...overHabit),
      });
    }
  } finally {
    await grounds.close();
  }
}, 600_000);

async function started(script: string, env: Readonly<Record<string, string>>) {
  const port = await anyFreePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { ...env, PORT: String(port), NODE_ENV: 'production' };
  const ready = `${url}/health/ready`;
  const server = new ProductProcess(join(ROOM, script), settings, ready, API_FLAGS);
  await server.start();
  return { url, process: server };
}

async function read(url: string, cookie: string): Promise<unknown[]> {
  const answer = await fetch(`${url}${PATH}`, { headers: { cookie } });
  return (await answer.json()) as unknown[];
}

/** Requests a second that a server answers with 200; the load comes from a process of its own. */
async function rate(url: string, cookie: string): Promise<number> {
  const options = [
    '-j',
    '-d',
    String(SECONDS),
    '-c',
    String(CONNECTIONS),
    '-H',
    `cookie=${cookie}`,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [
    require.resolve('autocannon'),
    ...options,
    `${url}${PATH}`,
  ]);
  const told = JSON.parse(stdout) as { '2xx': number; non2xx: number; duration: number };
  expect(told.non2xx).toBe(0);
  return told['2xx'] / told.duration;
}
