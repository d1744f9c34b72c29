import { join } from 'node:path';
import { databaseAddress } from '@ancrage/launcher/role-addresses';
import { runningDatabase } from '@ancrage/launcher/running-database';

const ROOT = join(__dirname, '../../..');

/**
 * Address of the database for its administrator: `DATABASE_URL`, or the embedded database of this
 * clone while Ancrage runs.
 *
 * @throws Error that says how to give one.
 */
export function administratorAddress(env: NodeJS.ProcessEnv): string {
  if (env.DATABASE_URL) return databaseAddress(env.DATABASE_URL);
  const running = runningDatabase(ROOT, env.ANCRAGE_STATE ?? join(ROOT, '.ancrage'));
  if (running !== null) return running;
  throw new Error(
    'No database is running. Start Ancrage (npm start), or name one: DATABASE_URL=postgres://…',
  );
}
