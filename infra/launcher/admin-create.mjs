/**
 * `npm run admin:create`: prints a one-time link for a platform administrator of the running
 * Ancrage, or of the database that DATABASE_URL names, where PUBLIC_ORIGIN says how browsers reach
 * it. `-- --email x@y`; the password is chosen behind the link.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const script = join(root, 'api', 'dist', 'create-administrator.js');
const stateFolder = process.env.ANCRAGE_STATE ?? join(root, '.ancrage');

try {
  main();
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

function main() {
  if (!existsSync(script)) return fail('Ancrage n’est pas construit : lancez d’abord `npm start`.');
  const databaseUrl = process.env.DATABASE_URL || embeddedAddress();
  if (!databaseUrl) {
    return fail('Ancrage n’est pas lancé ici : lancez `npm start`, ou donnez DATABASE_URL.');
  }
  const child = spawn(process.execPath, [script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PUBLIC_ORIGIN: process.env.PUBLIC_ORIGIN || announcedAddress(),
    },
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** @returns {string | null} */
function embeddedAddress() {
  const { runningDatabase } = createRequire(import.meta.url)('@ancrage/launcher/running-database');
  return runningDatabase(root, stateFolder);
}

/** Where the running Ancrage answers; nothing while it is starting. @returns {string} */
function announcedAddress() {
  try {
    return JSON.parse(readFileSync(join(stateFolder, 'run.json'), 'utf8')).address ?? '';
  } catch {
    return '';
  }
}

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
