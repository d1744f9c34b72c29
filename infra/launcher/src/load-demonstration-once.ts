import { civilDateInParis } from '@ancrage/contract/period/civil-date';
import { DEMONSTRATION_ACCOUNTS, type DemonstrationAccount } from '@ancrage/demo/accounts';
import { loadDemonstration } from '@ancrage/demo/load-demonstration';
import type { OwnerConnection } from './prepare-database';
import type { Progress } from './start-context';

/** Loads the demonstration into a database that holds nobody yet; says whether it did. */
export async function loadDemonstrationOnce(
  owner: OwnerConnection,
  progress: Progress,
): Promise<boolean> {
  if (await isTrue(owner, 'SELECT EXISTS (SELECT FROM ancrage.organisation) AS answer'))
    return false;
  await progress.step('Données de démonstration', (show) =>
    loadDemonstration(owner, {
      today: civilDateInParis(new Date()),
      onProgress: (done, total) => show(`${done} entreprises sur ${total}`),
    }),
  );
  return true;
}

/** The accounts of the demonstration, when this database was given them. */
export async function demonstrationAccounts(
  owner: OwnerConnection,
): Promise<readonly DemonstrationAccount[]> {
  const emails = DEMONSTRATION_ACCOUNTS.map(({ email }) => email);
  const loaded = await isTrue(
    owner,
    'SELECT EXISTS (SELECT FROM ancrage.app_user WHERE lower(email) = ANY ($1)) AS answer',
    [emails],
  );
  return loaded ? DEMONSTRATION_ACCOUNTS : [];
}

async function isTrue(owner: OwnerConnection, sql: string, values: unknown[] = []) {
  const [row] = await owner.query<{ answer: boolean }[]>(sql, values);
  return row?.answer === true;
}
