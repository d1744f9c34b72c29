import { execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresUser } from './postgres-user';
import type { StartContext } from './start-context';
import type { DatabasePlace } from './where-to-keep-data';

/** Name of the embedded database's administrator. */
export const ADMINISTRATOR = 'postgres';

/** PostgreSQL sees nothing of the person's own PG* variables, language or time zone. */
export const POSTGRES_ENV = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Says whether the place already holds a database.
 *
 * @throws Error of the system when it belongs to another user.
 */
export function isInitialised({ dataFolder }: DatabasePlace): boolean {
  return existsSync(dataFolder) && readdirSync(dataFolder).includes('PG_VERSION');
}

/**
 * Makes an empty database cluster. It grows beside its place and is moved there when whole, so
 * that a start which is cut off leaves nothing half made.
 */
export async function initialiseData(
  place: DatabasePlace,
  password: string,
  context: StartContext,
): Promise<void> {
  const draft = `${place.dataFolder}.draft`;
  const secretFolder = mkdtempSync(join(tmpdir(), 'ancrage-'));
  const passwordFile = join(secretFolder, 'password');
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const path of [draft, secretFolder, passwordFile]) giveTo(place.user, path);
    await runInitdb(place, draft, passwordFile, context);
    renameSync(draft, place.dataFolder);
  } finally {
    rmSync(secretFolder, { recursive: true, force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Refuses data that another major version of PostgreSQL wrote: it would not start on them. */
export function checkMajorVersion({ dataFolder, binaries }: DatabasePlace): void {
  const data = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  const answer = execFileSync(join(binaries, 'bin', 'postgres'), ['--version'], {
    encoding: 'utf8',
    env: POSTGRES_ENV,
  });
  const program = /(\d+)/.exec(answer)?.[1];
  if (program === data) return;
  throw new Error(
    `Les données de ${dataFolder} viennent de PostgreSQL ${data}, et celui d’Ancrage est ` +
      `désormais le ${program}. Exportez-les avec la version précédente d’Ancrage, ou déplacez ce ` +
      'dossier pour repartir d’une base neuve.',
  );
}

async function runInitdb(
  { binaries, user }: DatabasePlace,
  draft: string,
  passwordFile: string,
  { instance, stopping }: StartContext,
): Promise<void> {
  const args = [
    `--pgdata=${draft}`,
    `--username=${ADMINISTRATOR}`,
    `--pwfile=${passwordFile}`,
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'],
  ];
  const child = spawn(join(binaries, 'bin', 'initdb'), args, {
    ...user,
    cwd: '/',
    env: POSTGRES_ENV,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString('utf8'));
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  // It does not end on a polite signal before it has written everything out.
  const kill = () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL');
  stopping.addEventListener('abort', kill);
  if (child.pid !== undefined) instance.remember('initdb', child.pid);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    if (code === 0) return;
    throw new Error(`${output.trim()}\nPostgreSQL n’a pas pu préparer ses données.`);
  } finally {
    stopping.removeEventListener('abort', kill);
    instance.forget('initdb');
  }
}

function giveTo(user: PostgresUser | undefined, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}
