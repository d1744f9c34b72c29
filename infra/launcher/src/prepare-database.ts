import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '@ancrage/database/connect';
import { migrate } from '@ancrage/database/migrate';
import type { Progress } from './start-context';
import { LOGIN_ROLES, databaseAddress, maintenanceAddress, rolePassword } from './role-addresses';

/** An open connection for the owner. */
export type OwnerConnection = Awaited<ReturnType<typeof connect>>;

/** SQLSTATE of a connection to a database that does not exist. */
const NO_SUCH_DATABASE = '3D000';
/** SQLSTATE of CREATE DATABASE when another launcher was quicker. */
const MADE_MEANWHILE = ['42P04', '23505'];
/** SQLSTATE of "tuple concurrently updated". */
const CHANGED_MEANWHILE = 'XX000';
const ATTEMPTS_MAX = 5;
/** Any number that only Ancrage's launchers use ("ancr"). */
const LAUNCHER_LOCK = 0x616e6372;

/**
 * Brings a database up to date as its owner: migrates it, lets the processes' roles log in, then
 * runs `work`. Two launchers on one database take turns.
 */
export async function prepareDatabase<Result>(
  owner: OwnerConnection,
  ownerUrl: string,
  progress: Progress,
  work: () => Promise<Result>,
): Promise<Result> {
  const turn = owner.createQueryRunner();
  try {
    await turn.query('SELECT pg_advisory_lock($1)', [LAUNCHER_LOCK]);
    await progress.step('Structure des données', async (show) => {
      const applied = await migrate(databaseAddress(ownerUrl));
      show(applied.length === 0 ? 'à jour' : `${applied.length} migrations`);
      await letRolesLogIn(owner, ownerUrl);
    });
    return await work();
  } finally {
    await turn.query('SELECT pg_advisory_unlock($1)', [LAUNCHER_LOCK]).catch(() => undefined);
    await turn.release();
  }
}

/** Connects as the owner; the database is made when the server has none of its name. */
export async function openDatabase(ownerUrl: string): Promise<OwnerConnection> {
  try {
    return await connectAsOwner(databaseAddress(ownerUrl));
  } catch (error) {
    if (codeOf(error) !== NO_SUCH_DATABASE) throw unreachable(error);
  }
  const { url, database } = maintenanceAddress(ownerUrl);
  const maintenance = await connectAsOwner(url);
  try {
    // template0, to which nobody connects, can be copied by two launchers at once.
    await maintenance.query(
      `CREATE DATABASE "${database.replaceAll('"', '""')}" TEMPLATE template0`,
    );
  } catch (error) {
    if (!MADE_MEANWHILE.includes(codeOf(error))) throw error;
  } finally {
    await maintenance.destroy();
  }
  return connectAsOwner(databaseAddress(ownerUrl));
}

function connectAsOwner(url: string): Promise<OwnerConnection> {
  return connect({ url, application: 'ancrage-launcher', poolMax: 4 });
}

/** Roles belong to the whole server, where the turn of one database does not hold. */
async function letRolesLogIn(owner: OwnerConnection, ownerUrl: string): Promise<void> {
  for (const role of LOGIN_ROLES) {
    const statement = `ALTER ROLE ${role} LOGIN PASSWORD '${rolePassword(ownerUrl, role)}'`;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await owner.query(statement);
        break;
      } catch (error) {
        if (codeOf(error) !== CHANGED_MEANWHILE || attempt === ATTEMPTS_MAX) throw error;
        await pause(50 * attempt);
      }
    }
  }
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? '';
}

function unreachable(error: unknown): Error {
  const reason = error instanceof Error ? error.message || codeOf(error) : String(error);
  return new Error(`La base de données ne répond pas : ${reason}`);
}
