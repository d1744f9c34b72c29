import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Secrets {
  readonly databasePassword?: string;
  readonly secretsKey?: string;
}

/**
 * The password of the embedded database, drawn once and readable by its owner alone. It lies
 * beside the data, so that the one is never lost without the other.
 */
export function keptPassword(dataFolder: string): string {
  return kept(join(dataFolder, '..'), 'databasePassword');
}

/** What seals the secrets of the database, drawn once for a folder and kept there. */
export function keptSecretsKey(folder: string): string {
  return kept(folder, 'secretsKey');
}

function kept(folder: string, name: keyof Secrets): string {
  const file = join(folder, 'secrets.json');
  const secrets = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : {};
  const known = secrets[name];
  if (known !== undefined) return known;
  const drawn = randomBytes(24).toString('base64url');
  writeFileSync(file, `${JSON.stringify({ ...secrets, [name]: drawn }, null, 2)}\n`, {
    mode: 0o600,
  });
  return drawn;
}
