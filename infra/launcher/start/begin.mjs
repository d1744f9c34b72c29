import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildProjects, isBuilt, sourcesDigest } from './built-projects.mjs';
import { dependenciesAreInstalled, installDependencies } from './installed-dependencies.mjs';
import { endLeftOverSteps } from './left-over-steps.mjs';
import { markOf } from './process-mark.mjs';
import { createProgress } from './progress.mjs';
import { claimClone } from './running-instance.mjs';
import { stopRequest } from './stop-request.mjs';

/**
 * @typedef {import('../src/start-context.ts').Progress} Progress
 * @typedef {{ root: string, stateFolder: string, stopping: AbortSignal,
 *   instance: import('../src/start-context.ts').RunningInstance }} Where
 */

/**
 * Claims the clone, installs and builds what is missing, then gives over to the built launcher
 * (`src/launch.ts`). Needs nothing installed.
 *
 * @param {string} root The clone's folder; data, logs and the claim lie in its `.ancrage` unless
 *   ANCRAGE_STATE names another folder, so that one clone can be started twice side by side.
 * @param {boolean} dev
 */
export async function begin(root, dev) {
  const stateFolder = process.env.ANCRAGE_STATE ?? join(root, '.ancrage');
  const claim = await claimClone(stateFolder);
  if ('other' in claim) return tellOfOther(claim.other);
  const { instance } = claim;
  process.once('exit', () => instance.release());

  const stopping = stopRequest();
  stopping.addEventListener('abort', () => instance.leave());

  const progress = createProgress(process.stdout);
  const where = { root, stateFolder, stopping, instance };
  try {
    await endLeftOverSteps(instance);
    await installAndBuild(where, progress);
  } catch (error) {
    if (stopping.aborted) process.exit(0);
    throw error;
  }
  process.setSourceMapsEnabled(true);
  const { launch } = createRequire(import.meta.url)('@ancrage/launcher/launch');
  await launch({ ...where, dev, progress, markOf });
}

/** @param {Where} where @param {Progress} progress */
async function installAndBuild(where, progress) {
  if (!dependenciesAreInstalled(where.root)) {
    await progress.step('Installation des dépendances', () => installDependencies(where));
  }
  const digest = sourcesDigest(where.root);
  if (!isBuilt(where.root, digest)) {
    await progress.step('Construction', () => buildProjects(where, digest));
  }
}

/** @param {{ pid: number, address?: string }} other */
function tellOfOther({ pid, address }) {
  process.stdout.write(
    address
      ? `Ancrage est déjà lancé dans ce dossier (processus ${pid}) : ${address}\n`
      : `Ancrage démarre déjà dans ce dossier (processus ${pid}) ; son adresse s'y affichera.\n`,
  );
}
