import { createAdministrator } from './identity/create-administrator/create-administrator';
import { readAnswers } from './identity/create-administrator/read-answers';

/**
 * `npm run admin:create`: makes a platform administrator. It is told the address of the database's
 * owner, and asks for what its arguments do not say.
 */
async function main(): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new Error('DATABASE_URL doit nommer la base, pour son propriétaire.');
  const done = await createAdministrator(databaseUrl, await readAnswers(process.argv.slice(2)));
  process.stdout.write(`${done}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
