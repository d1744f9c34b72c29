import { setTimeout as pause } from 'node:timers/promises';
import { inSpan } from '@ancrage/telemetry/trace';
import {
  createPostgresBackend,
  DEFAULT_SCHEMA,
  runMigrations,
  Queue,
  QueueEvents,
  Worker,
  withBackend,
  type Job,
  type QueueEventsOptions,
  type QueueOptions,
  type WorkerOptions,
} from 'bullmq';
import { Pool } from 'pg';
import { checkPostgres } from './check-postgres';
import { checkRedis } from './check-redis';
import { openRedis } from './open-redis';
import { JOB_OPTIONS, type QueueName } from './queues';

/** How long a process that ends waits for a store that does not answer. */
const LEAVES_MS = 2000;

/** Connections of a process: one listens for each worker and listener, the others ask. */
const CONNECTIONS_MAX = 10;

/** Where the queues live: Redis where its address is given, else PostgreSQL. */
export interface QueueSettings {
  readonly redisUrl: string | undefined;
  /** Address for the role `ancrage_queue`, used when there is no Redis. */
  readonly databaseUrl: string;
}

/** What a worker is told besides the job's data. */
export interface JobContext {
  readonly attempt: number;
}

/** How a worker processes jobs. */
export interface ProcessorOptions {
  readonly concurrency: number;
  /** A job whose worker is silent for this long is given to another one. */
  readonly lockMs: number;
}

/** The queues of one process; the same calls on both backends. */
export interface QueueConnection {
  readonly backend: 'redis' | 'postgres';
  queue<Data>(name: QueueName): Queue<Data>;
  process<Data, Result>(
    name: QueueName,
    work: (data: Data, context: JobContext) => Promise<Result>,
    options: ProcessorOptions,
  ): Worker<Data, Result>;
  events(name: QueueName): QueueEvents;
  close(): Promise<void>;
}

/** Opens the connection to the queues and checks that its store is fit to keep jobs. */
export async function connectQueues(settings: QueueSettings): Promise<QueueConnection> {
  return settings.redisUrl === undefined
    ? onPostgres(settings.databaseUrl)
    : onRedis(settings.redisUrl);
}

interface Classes {
  readonly Queue: new (name: string, options: QueueOptions) => Queue;
  readonly Worker: new (
    name: string,
    processor: (job: Job) => Promise<unknown>,
    options: WorkerOptions,
  ) => Worker;
  readonly QueueEvents: new (name: string, options: QueueEventsOptions) => QueueEvents;
}

async function onRedis(url: string): Promise<QueueConnection> {
  const redis = await openRedis(url);
  await checkRedis(redis);
  return connection('redis', { Queue, Worker, QueueEvents }, redis, {
    isGone: () => redis.status !== 'ready',
    close: async () => {
      if (redis.status === 'ready') {
        await Promise.race([
          redis.quit().catch(() => undefined),
          pause(LEAVES_MS, undefined, { ref: false }),
        ]);
      }
      redis.disconnect();
    },
  });
}

async function onPostgres(databaseUrl: string): Promise<QueueConnection> {
  await checkPostgres(databaseUrl);
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: 'ancrage-queue',
    max: CONNECTIONS_MAX,
    keepAlive: true,
    options: `-c search_path=${DEFAULT_SCHEMA}`,
  });
  // BullMQ listens to no connection that it has just borrowed: a PostgreSQL that ends meanwhile
  // would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  const client = await pool.connect();
  try {
    await runMigrations(client);
  } finally {
    client.release();
  }
  // The two backends differ in the type of their connection alone, which stays inside this file.
  const classes = withBackend(createPostgresBackend) as unknown as Classes;
  return connection('postgres', classes, pool, {
    isGone: () => false,
    close: () =>
      Promise.race([
        pool.end().catch(() => undefined),
        pause(LEAVES_MS, undefined, { ref: false }),
      ]),
  });
}

function connection(
  backend: QueueConnection['backend'],
  classes: Classes,
  store: unknown,
  keeper: { isGone(): boolean; close(): Promise<void> },
): QueueConnection {
  const workers: { close(force?: boolean): Promise<unknown> }[] = [];
  const others: { close(): Promise<unknown> }[] = [];
  const options = { connection: store as QueueOptions['connection'] };
  const keep = <Opened extends { close(): Promise<unknown> }>(
    part: Opened,
    among = others,
  ): Opened => {
    among.push(part);
    return part;
  };
  const queues = new Map<QueueName, Queue>();
  return {
    backend,
    queue: <Data>(name: QueueName) => {
      const known = queues.get(name);
      if (known) return known as Queue<Data>;
      const made = keep(
        new classes.Queue(name, { ...options, defaultJobOptions: JOB_OPTIONS[name] }),
      );
      queues.set(name, made);
      return made as Queue<Data>;
    },
    process: (name, work, { concurrency, lockMs }) =>
      keep(
        new classes.Worker(name, (job) => processed(name, job, work), {
          ...options,
          concurrency,
          lockDuration: lockMs,
          stalledInterval: lockMs,
          // A worker killed twice on one job must not strand it: PostgreSQL knows what is stale.
          maxStalledCount: 10,
        }),
        workers,
      ) as never,
    events: (name) => keep(new classes.QueueEvents(name, options)),
    close: async () => {
      const force = keeper.isGone();
      const closing = (async () => {
        // The jobs at work end first: one of them may still have a job to hand on.
        await Promise.all(workers.map((part) => part.close(force)));
        await Promise.all(others.map((part) => part.close()));
      })();
      // A store that is gone takes leave of nobody: the process ends without it.
      const ended = new AbortController();
      await Promise.race([closing, untilGone(keeper, ended.signal)]);
      ended.abort();
      closing.catch(() => undefined);
      await keeper.close();
    },
  };
}

/** Waits until the store has not answered for a while, or until nobody asks any more. */
async function untilGone({ isGone }: { isGone(): boolean }, signal: AbortSignal): Promise<void> {
  let answered = Date.now();
  while (!signal.aborted && Date.now() - answered < LEAVES_MS) {
    await pause(100, undefined, { signal }).catch(() => undefined);
    if (!isGone()) answered = Date.now();
  }
}

/** Does a job under the step of the trace that published it. */
function processed<Data, Result>(
  name: QueueName,
  job: Job,
  work: (data: Data, context: JobContext) => Promise<Result>,
): Promise<Result> {
  const { traceparent } = job.data as { readonly traceparent?: string };
  const context = { attempt: job.attemptsMade + 1 };
  const attributes = { 'messaging.message.attempt': context.attempt };
  return inSpan(`process ${name}`, { kind: 'consumer', parent: traceparent, attributes }, () =>
    work(job.data as Data, context),
  );
}
