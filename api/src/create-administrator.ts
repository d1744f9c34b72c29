import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { createAdministrator } from './identity/create-administrator/create-administrator';

/**
 * `npm run admin:create`: prints a one-time link by which a platform administrator opens their
 * account. It is told the address of the database's owner, and no password: neither a terminal nor
 * a list of processes ever holds one.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { email: { type: 'string' } } });
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new Error('DATABASE_URL doit nommer la base, pour son propriétaire.');
  const origin = process.env.PUBLIC_ORIGIN;
  if (!origin || !URL.canParse(origin) || new URL(origin).origin !== origin) {
    throw new Error('PUBLIC_ORIGIN doit être une origine comme https://ancrage.example.');
  }
  const email = (values.email ?? (await askForEmail())).trim();
  const made = await createAdministrator(databaseUrl, origin, email);
  process.stdout.write(
    made === null
      ? `${email} administre déjà la plateforme. Mot de passe perdu : ${origin}/mot-de-passe-oublie\n`
      : [
          `Ouvrez ce lien pour administrer la plateforme avec ${email} :`,
          made.link,
          `Il sert une fois, jusqu’au ${untilWhen(made.expiresAt)}. Ne le transmettez pas.`,
          '',
        ].join('\n'),
  );
}

async function askForEmail(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question('Adresse e-mail : ');
  } finally {
    terminal.close();
  }
}

function untilWhen(instant: Date): string {
  return new Intl.DateTimeFormat('fr-FR', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(instant);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
