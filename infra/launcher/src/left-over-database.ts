import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { endProcess, type Ending } from './end-process';
import { postmasterFile, readPostmasterFile } from './postmaster-file';
import type { StartContext } from './start-context';

/** "Fast" shutdown: open transactions are rolled back, everything committed is on disk. */
export const POSTGRES_ENDING: Ending = { signal: 'SIGINT', graceMs: 20_000 };

/**
 * Ends the PostgreSQL that a kill -9 of an earlier start left alive on these data, and clears the
 * file of one that died. Ending it costs a second, and is surer than taking it over: its programs
 * may since have been replaced by an update.
 *
 * @returns Whether a live one was ended.
 */
export async function endLeftOverDatabase(
  dataFolder: string,
  markOf: StartContext['markOf'],
): Promise<boolean> {
  const state = readPostmasterFile(dataFolder);
  if (state === undefined) return false;
  const mark = markOf(state.pid);
  const live = mark !== undefined && commandOf(state.pid).includes(dataFolder);
  if (live) {
    await endProcess(state.pid, () => markOf(state.pid) === mark, POSTGRES_ENDING);
  }
  // PostgreSQL refuses to start while the id in this file is alive, whoever bears it by now.
  rmSync(postmasterFile(dataFolder), { force: true });
  return live;
}

function commandOf(pid: number): string {
  return process.platform === 'linux'
    ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
}
