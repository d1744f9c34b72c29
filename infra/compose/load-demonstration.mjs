/** Loads the demonstration into a database that holds nobody yet, and shows its accounts. */
// Built packages are CommonJS, whose exports Node hands to a module as one object.
import dates from '@ancrage/contract/period/civil-date';
import connecting from '@ancrage/database/connect';
import demonstration from '@ancrage/demo/accounts';
import loading from '@ancrage/demo/load-demonstration';
import { readDatabaseUrl } from './settings.mjs';

async function main() {
  const owner = await connecting.connect({
    url: readDatabaseUrl(process.env),
    application: 'ancrage-demonstration',
  });
  try {
    const [held] = await owner.query('SELECT EXISTS (SELECT FROM ancrage.organisation) AS any');
    if (held.any) console.log('The database already holds organisations: nothing was loaded.');
    else await load(owner);
  } finally {
    await owner.destroy();
  }
}

/** @param {Awaited<ReturnType<typeof connecting.connect>>} owner */
async function load(owner) {
  await loading.loadDemonstration(owner, {
    today: dates.civilDateInParis(new Date()),
    onProgress: (done, total) => {
      if (done === total) console.log(`${total} companies were loaded.`);
    },
  });
  for (const { email, password, organisation } of demonstration.DEMONSTRATION_ACCOUNTS) {
    console.log(`${email}  ${password}  ${organisation}`);
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
