import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The system's user as whom PostgreSQL, which refuses root, is run. */
export interface PostgresUser {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/**
 * The user for PostgreSQL when root starts Ancrage (made where the system has none); undefined for
 * everyone else, who runs it as themselves.
 */
export function postgresUser(): PostgresUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return knownUser() ?? makeUser();
}

/** Says whether a user may go down every folder that leads to a path. */
export function mayReach(path: string, { uid, gid }: PostgresUser): boolean {
  const { mode, uid: owner, gid: group } = statSync(path);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const parent = dirname(path);
  return parent === path || mayReach(parent, { uid, gid });
}

function knownUser(): PostgresUser | undefined {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
}

function makeUser(): PostgresUser {
  try {
    execFileSync(program('useradd'), ['--system', '--user-group', '--no-create-home', NAME], {
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error(
      'PostgreSQL ne tourne pas en root, et l’utilisateur système « postgres » n’a pas pu être ' +
        `créé (${(error as Error).message.trim()}). Lancez Ancrage comme un utilisateur ordinaire, ` +
        'ou créez-le : useradd --system --user-group postgres',
      { cause: error },
    );
  }
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, NAME], { stdio: 'pipe', encoding: 'utf8' }));
}

/** `su` without a dash leaves the folders of the administrator out of the PATH. */
function program(name: string): string {
  return join('/usr/sbin', name);
}
