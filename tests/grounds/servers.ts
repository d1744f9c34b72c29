import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { anyFreePort } from '@ancrage/launcher/free-port';
import { whereToKeepData } from '@ancrage/launcher/where-to-keep-data';
import { Client } from 'pg';

/** A private server on a free port of the loopback. */
export interface Server {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** A server that a test cuts off and starts again, over the same data and on the same port. */
export interface MortalServer extends Server {
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** Name of the servers' administrator. */
const ADMINISTRATOR = 'postgres';

/** A PostgreSQL of the run's own, as durable as a real one: fsync stays on. */
export async function startPostgres(folder: string): Promise<MortalServer> {
  const { binaries, user, dataFolder } = whereToKeepData(folder, folder);
  const run = { ...user, cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } };
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  if (user) chownSync(dataFolder, user.uid, user.gid);
  execFileSync(
    join(binaries, 'bin', 'initdb'),
    // Only this run's processes know its port, on the loopback of this machine.
    [
      `--pgdata=${dataFolder}`,
      `--username=${ADMINISTRATOR}`,
      '--auth=trust',
      '--locale=C',
      '-EUTF8',
    ],
    { ...run, stdio: 'pipe' },
  );
  const port = await anyFreePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
  ];
  const url = `postgres://${ADMINISTRATOR}:trusted@127.0.0.1:${port}/postgres`;
  const start = () =>
    spawn(
      join(binaries, 'bin', 'postgres'),
      ['-D', dataFolder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...run, stdio: 'ignore' },
    );
  return mortal(url, 'SIGINT', start, () => answers(url));
}

/** Starts a server, and again where it ends before it answers: its dead self may linger. */
export async function mortal(
  url: string,
  endsBy: NodeJS.Signals,
  start: () => ChildProcess,
  isReady: () => Promise<boolean>,
): Promise<MortalServer> {
  let child = start();
  const ready = () =>
    untilTrue(async () => {
      if (await isReady()) return true;
      if (child.exitCode !== null || child.signalCode !== null) child = start();
      return false;
    }, `The server at ${url}`);
  await ready();
  return {
    url,
    get pid() {
      return child.pid ?? 0;
    },
    stop: () => end(child, endsBy),
    kill: () => end(child, 'SIGKILL'),
    restart: async () => {
      child = start();
      await ready();
    },
  };
}

/** A Redis of the run's own, with the settings that the product asks of one. */
export async function startRedis(folder: string, knownPort?: number): Promise<MortalServer> {
  const port = knownPort ?? (await anyFreePort());
  const data = join(folder, 'redis');
  mkdirSync(data, { recursive: true });
  const start = () =>
    spawn(
      process.env.REDIS_SERVER ?? 'redis-server',
      [
        ...['--port', String(port), '--bind', '127.0.0.1', '--dir', data, '--appendonly', 'yes'],
        ...['--maxmemory-policy', 'noeviction', '--save', ''],
      ],
      { stdio: 'ignore' },
    );
  return mortal(`redis://127.0.0.1:${port}`, 'SIGTERM', start, () => accepts(port));
}

async function untilTrue(fits: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await fits())) {
    if (Date.now() > deadline) throw new Error(`${what} does not answer.`);
    await pause(30);
  }
}

/** A port opens before PostgreSQL has finished starting up. */
async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Ends a process and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await gone;
}

/** Whether somebody listens on a port of the loopback. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
