import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

/** Who is to administer the platform. */
export interface AdministratorAnswers {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/**
 * Takes the address and the name from `--email` and `--name`, and the password from the standard
 * input, never from an argument, which other processes could read. On a terminal, asks for what is
 * missing and does not show the password.
 */
export async function readAnswers(args: string[]): Promise<AdministratorAnswers> {
  const { values } = parseArgs({
    args,
    options: { email: { type: 'string' }, name: { type: 'string' } },
  });
  if (process.stdin.isTTY) return ask(values);
  const [password = ''] = (await text(process.stdin)).split(/\r?\n/);
  const email = values.email ?? '';
  return { email, name: values.name ?? nameFrom(email), password };
}

async function ask(given: {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
}): Promise<AdministratorAnswers> {
  let hidden = false;
  const output = new Writable({
    write: (chunk, _encoding, done) => {
      if (!hidden) process.stdout.write(chunk as Buffer);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  const email = given.email ?? (await terminal.question('Adresse e-mail : '));
  const name =
    given.name ?? ((await terminal.question(`Nom [${nameFrom(email)}] : `)) || nameFrom(email));
  process.stdout.write('Mot de passe (il ne s’affiche pas) : ');
  hidden = true;
  const password = await terminal.question('');
  hidden = false;
  terminal.close();
  process.stdout.write('\n');
  return { email, name, password };
}

function nameFrom(email: string): string {
  return (email.split('@')[0] ?? '').replace(/[._-]+/g, ' ').trim();
}
