import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { completePostgres, copyPostgres, installedPostgres, runsAs } from './postgres-binaries';
import { mayReach, postgresUser, type PostgresUser } from './postgres-user';

const OUTSIDE = '/var/lib/ancrage';

/** Where the embedded database keeps its data, from where and as whom it is run. */
export interface DatabasePlace {
  readonly dataFolder: string;
  /** Holds `bin/postgres` and `bin/initdb`. */
  readonly binaries: string;
  readonly user: PostgresUser | undefined;
  /** Set when neither the data nor the programs could stay in the clone. */
  readonly outside: boolean;
}

/**
 * Finds the place of the embedded database: in the clone, except where root starts Ancrage in a
 * folder that PostgreSQL's own user cannot reach (such as root's home). Data that exist stay.
 */
export function whereToKeepData(root: string, stateFolder: string): DatabasePlace {
  const binaries = installedPostgres();
  completePostgres(binaries);
  const inClone = join(stateFolder, 'postgres');
  const user = postgresUser();
  if (user === undefined) return { dataFolder: inClone, binaries, user, outside: false };

  const outside = join(OUTSIDE, cloneKey(root));
  const dataOutside = join(outside, 'postgres');
  if (!existsSync(dataOutside)) {
    // Against a strict umask of root.
    chmodSync(stateFolder, 0o755);
    const owner = ownerOf(inClone) ?? user;
    if (mayReach(stateFolder, owner) && runsAs(binaries, owner)) {
      return { dataFolder: inClone, binaries, user: owner, outside: false };
    }
  }
  for (const folder of [OUTSIDE, outside]) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
  }
  const owner = ownerOf(dataOutside) ?? user;
  return {
    dataFolder: dataOutside,
    binaries: copyPostgres(binaries, outside),
    user: owner,
    outside: true,
  };
}

/** Tells clones apart outside of their folders. */
export function cloneKey(root: string): string {
  return createHash('sha256').update(root).digest('hex').slice(0, 12);
}

/** Data of an ordinary user are still theirs when root starts Ancrage once. */
function ownerOf(folder: string): PostgresUser | undefined {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}
