import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { KeptProcess, type Program } from './kept-process';
import { API_FLAGS, NODE_FLAGS } from './node-flags';
import { roleAddress } from './role-addresses';
import type { Settings } from './settings';
import type { StartContext } from './start-context';

/** A process finishes what it is at, then is killed. */
export const PROCESS_ENDING = { signal: 'SIGTERM', graceMs: 10_000 } as const;

/** Where the processes find each other. */
export interface Ports {
  readonly api: number;
  readonly workerHealth: number;
  /** Where browsers come: the api itself, or Vite's server before it. */
  readonly public: number;
}

/** What the api and the worker need to know. */
export interface Surroundings {
  readonly settings: Settings;
  readonly ownerUrl: string;
  readonly ports: Ports;
  /** Seals the secrets that the database keeps. */
  readonly secretsKey: string;
}

/** Starts the process that answers browsers. */
export function startApi(
  context: StartContext,
  surroundings: Surroundings,
  onLost: (error: Error) => void,
): KeptProcess {
  const { settings, ownerUrl, ports, secretsKey } = surroundings;
  const webDist = join(context.root, 'web', 'dist');
  const env = {
    ...queueEnvironment(context, surroundings),
    DATABASE_API_URL: roleAddress(ownerUrl, 'ancrage_api'),
    HOST: '127.0.0.1',
    PORT: String(ports.api),
    PUBLIC_ORIGIN: publicOrigin(settings, ports),
    SECRETS_KEY: secretsKey,
    // On one's own machine a first look asks for no telephone; behind a name of the world it does.
    SECOND_FACTOR:
      process.env.SECOND_FACTOR ??
      (settings.publicOrigin === undefined ? 'organisations' : 'operators'),
    ...(!context.dev && existsSync(join(webDist, 'index.html')) ? { WEB_DIST: webDist } : {}),
  };
  const script = 'api/dist/main.js';
  return new KeptProcess(program(context, 'api', script, env, API_FLAGS), context, onLost);
}

/** Starts the process that scores, imports and mails. */
export function startWorker(
  context: StartContext,
  surroundings: Surroundings,
  onLost: (error: Error) => void,
): KeptProcess {
  const env = {
    ...queueEnvironment(context, surroundings),
    DATABASE_WORKER_URL: roleAddress(surroundings.ownerUrl, 'ancrage_worker'),
    HEALTH_PORT: String(surroundings.ports.workerHealth),
    ...metricsOfWorker(process.env),
  };
  const script = 'scoring/worker/dist/main.js';
  return new KeptProcess(program(context, 'worker', script, env), context, onLost);
}

/** On one machine each process tells its figures on a port of its own: the worker on the next. */
function metricsOfWorker({ METRICS_PORT: port }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return port && /^\d+$/.test(port) ? { METRICS_PORT: String(Number(port) + 1) } : {};
}

/** Starts Vite's server, which serves the sources of the web and hands /api on to the api. */
export function startWebServer(
  context: StartContext,
  { ports }: Surroundings,
  onLost: (error: Error) => void,
): KeptProcess {
  const cwd = join(context.root, 'web');
  // npm may have put it beside the web or at the top.
  const vite = createRequire(join(cwd, 'package.json')).resolve('vite/package.json');
  const web: Program = {
    name: 'web',
    command: process.execPath,
    args: [
      join(vite, '..', 'bin', 'vite.js'),
      ...['--host', '127.0.0.1', '--port', String(ports.public), '--strictPort'],
    ],
    cwd,
    env: { ...process.env, API_ORIGIN: `http://127.0.0.1:${ports.api}` },
    logFile: logFile(context, 'web'),
    ending: PROCESS_ENDING,
  };
  return new KeptProcess(web, context, onLost);
}

/** The address that a person opens. */
export function publicOrigin({ publicOrigin: given }: Settings, ports: Ports): string {
  return given ?? `http://localhost:${ports.public}`;
}

function queueEnvironment(context: StartContext, { settings, ownerUrl }: Surroundings) {
  // The owner's address stays here: a process that cannot name it cannot leak it.
  const inherited = { ...process.env };
  delete inherited.DATABASE_URL;
  const queue = settings.redisUrl
    ? { REDIS_URL: settings.redisUrl }
    : { QUEUE_DATABASE_URL: roleAddress(ownerUrl, 'ancrage_queue') };
  return {
    NODE_ENV: context.dev ? 'development' : 'production',
    // Their output goes to files.
    NO_COLOR: '1',
    ...inherited,
    ...queue,
  };
}

function program(
  context: StartContext,
  name: string,
  script: string,
  env: NodeJS.ProcessEnv,
  flags: readonly string[] = [],
): Program {
  return {
    name,
    command: process.execPath,
    args: [...NODE_FLAGS, ...flags, join(context.root, script)],
    cwd: context.root,
    env,
    logFile: logFile(context, name),
    ending: PROCESS_ENDING,
  };
}

function logFile({ stateFolder }: StartContext, name: string): string {
  return join(stateFolder, 'log', `${name}.log`);
}
