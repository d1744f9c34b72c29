/**
 * Brings the database up to date before the processes start: applies the migrations that it
 * lacks, and lets the processes' roles log in. May be run again at any time.
 */
// Built packages are CommonJS, whose exports Node hands to a module as one object.
import connecting from '@ancrage/database/connect';
import migrating from '@ancrage/database/migrate';
import { readMigrateSettings } from './settings.mjs';

async function main() {
  const { databaseUrl, roles } = readMigrateSettings(process.env);
  const applied = await migrating.migrate(databaseUrl);
  console.log(
    applied.length === 0 ? 'No migration was missing.' : `Applied: ${applied.join(', ')}`,
  );
  const owner = await connecting.connect({
    url: databaseUrl,
    application: 'ancrage-migrate',
    poolMax: 1,
  });
  try {
    for (const role of roles) await letLogIn(owner, role);
  } finally {
    await owner.destroy();
  }
}

/**
 * @param {Awaited<ReturnType<typeof connecting.connect>>} owner
 * @param {import('./settings.mjs').LoginRole} role
 */
async function letLogIn(owner, { name, password }) {
  // A password cannot be a parameter of ALTER ROLE, so PostgreSQL itself quotes it.
  const [row] = await owner.query(
    "SELECT format('ALTER ROLE %I LOGIN PASSWORD %L', $1::text, $2::text) AS statement",
    [name, password],
  );
  await owner.query(row.statement);
  console.log(`${name} may log in.`);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
