import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Secrets {
  readonly databasePassword: string;
}

/**
 * The password of the embedded database, drawn once and readable by its owner alone. It lies
 * beside the data, so that the one is never lost without the other.
 */
export function keptPassword(dataFolder: string): string {
  const file = join(dataFolder, '..', 'secrets.json');
  if (existsSync(file)) {
    return (JSON.parse(readFileSync(file, 'utf8')) as Secrets).databasePassword;
  }
  const secrets: Secrets = { databasePassword: randomBytes(24).toString('base64url') };
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets.databasePassword;
}
