import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { anyFreePort } from '@ancrage/launcher/free-port';
import { API_FLAGS } from '@ancrage/launcher/node-flags';
import { roleAddress } from '@ancrage/launcher/role-addresses';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { TEMPLATE, type GroundsSettings } from './global-setup';
import { ProductProcess } from './process';

/** The root of the workspace. */
export const ROOT = join(__dirname, '../..');

/** The two stores that the queues run on. */
export const BACKENDS = ['postgres', 'redis'] as const;

/** A database of one's own, with the product's processes on it when they are started. */
export interface Grounds {
  readonly ownerUrl: string;
  /** Where the queues live when they live in Redis. */
  readonly redisUrl: string | undefined;
  /** A connection of the owner, for what no role of the product may see. */
  readonly owner: Client;
  readonly apiUrl: string;
  readonly api: ProductProcess;
  readonly worker: ProductProcess;
  /** One more worker on the same queues, not started yet. */
  anotherWorker(): Promise<ProductProcess>;
  /** Address of the database for a role of the product. */
  urlOf(role: 'ancrage_api' | 'ancrage_worker' | 'ancrage_queue'): string;
  close(): Promise<void>;
}

/** Databases of the run's Redis, shared out among Jest's two workers. */
const REDIS_DATABASES = 8;
const firstRedisDatabase = (Number(process.env.JEST_WORKER_ID ?? 1) % 2) * REDIS_DATABASES;
let redisDatabase = 0;

/** Opens a copy of the migrated template; the processes wait for their `start()`. */
export async function openGrounds(
  options: {
    readonly queues?: (typeof BACKENDS)[number];
    /** A Redis of the test's own, which it may stop. */
    readonly redisUrl?: string;
    readonly template?: string;
    readonly webDist?: string;
    /** A PostgreSQL of the test's own, with the template, which it may stop. */
    readonly postgresUrl?: string;
    /** More settings of the worker, such as a mail server. */
    readonly worker?: Readonly<Record<string, string>>;
  } = {},
): Promise<Grounds> {
  const settings =
    options.postgresUrl === undefined
      ? groundsSettings()
      : { ...groundsSettings(), postgresUrl: options.postgresUrl };
  const name = `ancrage_${randomBytes(6).toString('hex')}`;
  await onServer(settings, `CREATE DATABASE ${name} TEMPLATE ${options.template ?? TEMPLATE}`);
  // Rights on the database itself are not copied with it.
  await onServer(settings, `GRANT CREATE ON DATABASE ${name} TO ancrage_queue`);
  const ownerUrl = databaseUrl(settings, name);
  const owner = new Client({ connectionString: ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  const [apiPort, healthPort] = [await anyFreePort(), await anyFreePort()];
  const apiUrl = `http://localhost:${apiPort}`;
  const sharedRedis = () => {
    redisDatabase = (redisDatabase + 1) % REDIS_DATABASES;
    return `${settings.redisUrl}/${firstRedisDatabase + redisDatabase}`;
  };
  const redisUrl =
    options.redisUrl ?? (options.queues === 'redis' ? await emptied(sharedRedis()) : undefined);
  const queues: Record<string, string> =
    redisUrl !== undefined
      ? { REDIS_URL: redisUrl }
      : { QUEUE_DATABASE_URL: roleAddress(ownerUrl, 'ancrage_queue') };
  const api = new ProductProcess(
    join(ROOT, 'api/dist/main.js'),
    {
      ...queues,
      DATABASE_API_URL: roleAddress(ownerUrl, 'ancrage_api'),
      PORT: String(apiPort),
      PUBLIC_ORIGIN: apiUrl,
      SECRETS_KEY: randomBytes(24).toString('hex'),
      SECOND_FACTOR: 'organisations',
      ...(options.webDist ? { WEB_DIST: options.webDist } : {}),
    },
    `http://127.0.0.1:${apiPort}/health/ready`,
    API_FLAGS,
  );
  const workerOn = (health: number) =>
    new ProductProcess(
      join(ROOT, 'scoring/worker/dist/main.js'),
      {
        ...queues,
        DATABASE_WORKER_URL: roleAddress(ownerUrl, 'ancrage_worker'),
        HEALTH_PORT: String(health),
        ...options.worker,
      },
      `http://127.0.0.1:${health}/health/ready`,
    );
  const worker = workerOn(healthPort);
  const others: ProductProcess[] = [];
  return {
    ownerUrl,
    redisUrl,
    owner,
    apiUrl,
    api,
    worker,
    anotherWorker: async () => {
      const other = workerOn(await anyFreePort());
      others.push(other);
      return other;
    },
    urlOf: (role) => roleAddress(ownerUrl, role),
    close: async () => {
      await Promise.all([api, worker, ...others].map((started) => started.stop()));
      await owner.end();
      await onServer(settings, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Another test file had this database before, and may have left jobs that failed. */
async function emptied(redisUrl: string): Promise<string> {
  const redis = new Redis(redisUrl);
  await redis.flushdb();
  redis.disconnect();
  return redisUrl;
}

/** What the run's set-up says of its servers. */
export function groundsSettings(): GroundsSettings {
  const text = process.env.ANCRAGE_GROUNDS;
  if (!text) throw new Error('The grounds are not set up: run the jest project "real".');
  return JSON.parse(text) as GroundsSettings;
}

/** Address of a database of the run's server, for its owner. */
export function databaseUrl({ postgresUrl }: GroundsSettings, name: string): string {
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs a statement on the run's server, outside of any database of the product. */
export async function onServer({ postgresUrl }: GroundsSettings, statement: string): Promise<void> {
  const client = new Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
