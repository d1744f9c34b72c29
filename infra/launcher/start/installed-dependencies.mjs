import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STEPS } from './left-over-steps.mjs';
import { runQuietly } from './run-quietly.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * Says whether `node_modules` holds what the lock asks for. npm writes the list of what it
 * installed at the very end, so that an install which was cut off has none.
 *
 * @param {string} root
 */
export function dependenciesAreInstalled(root) {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = packagesOf(installedFile);
  // An optional package may be one for another platform.
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      !path.includes('node_modules/') ||
      wanted.optional ||
      // A project of the workspace is a link without a version.
      (path in installed && installed[path]?.version === wanted.version),
  );
}

/**
 * Installs what the lock asks for, nothing else and without a question.
 *
 * @param {import('./begin.mjs').Where} where
 */
export async function installDependencies({ root, stateFolder, stopping, instance }) {
  await runQuietly({
    name: STEPS.installation,
    what: "L'installation des dépendances (npm ci)",
    // What builds the product is needed even where NODE_ENV says production.
    args: [npmProgram(), 'ci', '--no-audit', '--no-fund', '--include=dev'],
    cwd: root,
    logFile: join(stateFolder, 'log', 'install.log'),
    stopping,
    instance,
  });
}

/** The npm that runs this start, else the one that came with Node. */
function npmProgram() {
  const candidates = [
    process.env.npm_execpath ?? '',
    join(process.execPath, '..', '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  const found = candidates.find((file) => /npm-cli\.c?js$/.test(file) && existsSync(file));
  if (!found) throw new Error('npm est introuvable. Installez-le, puis lancez « npm start ».');
  return found;
}

/** @param {string} file @returns {LockedPackages} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
