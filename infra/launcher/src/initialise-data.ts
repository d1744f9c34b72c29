import { spawn } from 'node:child_process';
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
  stopping: AbortSignal,
): Promise<void> {
  const draft = `${place.dataFolder}.draft`;
  const secretFolder = mkdtempSync(join(tmpdir(), 'ancrage-'));
  const passwordFile = join(secretFolder, 'password');
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const path of [draft, secretFolder, passwordFile]) giveTo(place.user, path);
    await runInitdb(
      place,
      [
        `--pgdata=${draft}`,
        `--username=${ADMINISTRATOR}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
      ],
      stopping,
    );
    renameSync(draft, place.dataFolder);
  } finally {
    rmSync(secretFolder, { recursive: true, force: true });
  }
}

/** Refuses data that another major version of PostgreSQL wrote: it would not start on them. */
export async function checkMajorVersion(place: DatabasePlace): Promise<void> {
  const data = readFileSync(join(place.dataFolder, 'PG_VERSION'), 'utf8').trim();
  const program = /(\d+)/.exec(await runInitdb(place, ['--version']))?.[1];
  if (program === data) return;
  throw new Error(
    `Les données de ${place.dataFolder} viennent de PostgreSQL ${data}, et celui d’Ancrage est ` +
      `désormais le ${program}. Exportez-les avec la version précédente d’Ancrage, ou déplacez ce ` +
      'dossier pour repartir d’une base neuve.',
  );
}

function runInitdb(
  { binaries, user }: DatabasePlace,
  args: string[],
  stopping?: AbortSignal,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(binaries, 'bin', 'initdb'), args, {
      ...user,
      cwd: '/',
      ...(stopping ? { signal: stopping } : {}),
      env: POSTGRES_ENV,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${output.trim()}\nPostgreSQL n’a pas pu préparer ses données.`));
    });
  });
}

function giveTo(user: PostgresUser | undefined, path: string): void {
  if (user) chownSync(path, user.uid, user.gid);
}
