import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';

const LAST_LINES = 40;
/** npm ends an installation no sooner for being asked; what it had done is done again. */
const GRACE_MS = 1_000;

/**
 * Runs a Node program whose output goes to a file, and shows its last lines only when it fails.
 *
 * @param {{ name: string, what: string, args: string[], cwd: string, logFile: string,
 *   env?: NodeJS.ProcessEnv, stopping: AbortSignal,
 *   instance: import('../src/start-context.ts').RunningInstance }} command
 * @returns {Promise<void>}
 */
export async function runQuietly({ name, what, args, cwd, logFile, env, stopping, instance }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  // Of its own group: Ctrl-C reaches this process alone, which then ends the whole group.
  const child = spawn(process.execPath, args, {
    cwd,
    env: env ?? process.env,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  if (child.pid !== undefined) instance.remember(name, child.pid);
  /** @type {NodeJS.Timeout | undefined} */
  let last;
  const end = () => {
    killGroup(child.pid, 'SIGTERM');
    last = setTimeout(() => killGroup(child.pid, 'SIGKILL'), GRACE_MS);
  };
  stopping.addEventListener('abort', end);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject).once('exit', resolve);
    });
    if (stopping.aborted) throw new Error(`${what} : interrompu.`);
    if (code !== 0) {
      const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LAST_LINES);
      throw new Error(`${lines.join('\n')}\n\n${what} a échoué. Tout est dans ${logFile}.`);
    }
  } finally {
    clearTimeout(last);
    instance.forget(name);
    stopping.removeEventListener('abort', end);
  }
}

/** @param {number | undefined} pid @param {NodeJS.Signals} signal */
function killGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}
