import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { anyFreePort } from './free-port';
import {
  ADMINISTRATOR,
  checkMajorVersion,
  initialiseData,
  isInitialised,
  POSTGRES_ENV,
} from './initialise-data';
import { keptPassword } from './kept-password';
import { KeptProcess } from './kept-process';
import { endLeftOverDatabase, POSTGRES_ENDING } from './left-over-database';
import { readPostmasterFile } from './postmaster-file';
import type { StartContext } from './start-context';
import { whereToKeepData, type DatabasePlace } from './where-to-keep-data';

const POLL_MS = 20;
/** After a cut, PostgreSQL first replays what was committed. */
const READY_WITHIN_MS = 180_000;

/** A PostgreSQL of the clone's own, on a free port of the loopback. */
export interface EmbeddedDatabase {
  /** Address for its administrator. */
  readonly ownerUrl: string;
  /** Holds the data and the secrets beside them. */
  readonly folder: string;
  readonly process: KeptProcess;
  /** Resolves once it accepts connections. */
  readonly ready: Promise<void>;
}

/** Starts the embedded database on the clone's data, which are made when there are none. */
export async function startEmbeddedDatabase(
  context: StartContext,
  onLost: (error: Error) => void,
): Promise<EmbeddedDatabase> {
  const place = whereToKeepData(context.root, context.stateFolder);
  if (place.outside) {
    context.progress.say(
      `PostgreSQL ne peut pas entrer dans ${context.root} : données dans ${place.dataFolder}`,
    );
  }
  const password = keptPassword(place.dataFolder);
  if (await endLeftOverDatabase(place.dataFolder, context.markOf)) {
    context.progress.say('Une base de données restait d’un arrêt brutal : arrêtée, puis relancée.');
  }
  if (!isInitialised(place)) await initialiseData(place, password, context);
  else checkMajorVersion(place);
  const port = await anyFreePort();
  const server = keepServer(place, port, context, onLost);
  return {
    ownerUrl: `postgres://${ADMINISTRATOR}:${password}@127.0.0.1:${port}/ancrage`,
    folder: join(place.dataFolder, '..'),
    process: server,
    ready: untilReady(place.dataFolder, server, context.stopping),
  };
}

function keepServer(
  { binaries, dataFolder, user }: DatabasePlace,
  port: number,
  context: StartContext,
  onLost: (error: Error) => void,
): KeptProcess {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    // A socket in /tmp could belong to another clone or user.
    unix_socket_directories: '',
    log_timezone: 'UTC',
    timezone: 'UTC',
  };
  const program = {
    name: 'postgresql',
    command: join(binaries, 'bin', 'postgres'),
    args: [
      '-D',
      dataFolder,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    cwd: '/',
    env: POSTGRES_ENV,
    ...(user ? { user } : {}),
    logFile: join(context.stateFolder, 'log', 'postgresql.log'),
    ending: POSTGRES_ENDING,
  };
  return new KeptProcess(program, context, onLost);
}

/** As `pg_ctl -w` does: the server writes `ready` into its own file. */
async function untilReady(
  dataFolder: string,
  server: KeptProcess,
  stopping: AbortSignal,
): Promise<void> {
  const deadlineMs = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const state = readPostmasterFile(dataFolder);
    if (state?.ready && state.pid === server.pid) return;
    if (Date.now() > deadlineMs) throw new Error('PostgreSQL ne répond pas.');
    await pause(POLL_MS, undefined, { signal: stopping });
  }
}
