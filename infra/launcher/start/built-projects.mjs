import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STEPS } from './left-over-steps.mjs';
import { runQuietly } from './run-quietly.mjs';

/** What a build reads: the folders of the workspaces that run, and the settings of the build. */
const SOURCES = ['api', 'web', 'shared', 'scoring', 'infra'];
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.base.json', '.swcrc', 'nx.json'];
const NOT_SOURCE = new Set(['node_modules', 'dist']);
/** Lost with node_modules, because another compiler may then be installed. */
const STAMP_FILE = ['node_modules', '.ancrage-built'];

/**
 * Digest of the names, sizes and times of every source: cheap enough to be taken at each start.
 *
 * @param {string} root
 */
export function sourcesDigest(root) {
  const hash = createHash('sha256');
  const add = (/** @type {string} */ path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  };
  for (const file of SETTINGS) add(join(root, file));
  for (const folder of SOURCES) walk(join(root, folder), add);
  return hash.digest('hex');
}

/** Says whether the last build was made of these very sources. @param {string} root @param {string} digest */
export function isBuilt(root, digest) {
  const stamp = join(root, ...STAMP_FILE);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest && distsExist(root);
}

/**
 * Builds every project that runs; Nx takes from its cache what has not changed.
 *
 * @param {import('./begin.mjs').Where} where
 * @param {string} digest of the sources, taken before, so that an edit meanwhile is built next time.
 */
export async function buildProjects({ root, stateFolder, stopping, instance }, digest) {
  await runQuietly({
    name: STEPS.build,
    what: 'La construction',
    args: [join(root, 'node_modules', '.bin', 'nx'), 'run-many', '-t', 'build'],
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' },
    logFile: join(stateFolder, 'log', 'build.log'),
    stopping,
    instance,
  });
  noteBuilt(root, digest);
}

/** Remembers of which sources the projects were built. @param {string} root @param {string} digest */
export function noteBuilt(root, digest) {
  writeFileSync(join(root, ...STAMP_FILE), digest);
}

/** @param {string} root */
function distsExist(root) {
  return ['api', 'scoring/worker', 'shared/database', 'infra/launcher'].every((project) =>
    existsSync(join(root, project, 'dist')),
  );
}

/** @param {string} folder @param {(path: string) => void} visit */
function walk(folder, visit) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NOT_SOURCE.has(entry.name) || entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, visit);
    else if (entry.isFile()) visit(path);
  }
}
