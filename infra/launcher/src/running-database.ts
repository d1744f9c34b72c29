import { ADMINISTRATOR } from './initialise-data';
import { keptPassword } from './kept-password';
import { readPostmasterFile } from './postmaster-file';
import { whereToKeepData } from './where-to-keep-data';

/**
 * Address of a clone's embedded database for its administrator, while it runs; else null.
 *
 * @param stateFolder Where the clone keeps what it must not commit.
 */
export function runningDatabase(root: string, stateFolder: string): string | null {
  const { dataFolder } = whereToKeepData(root, stateFolder);
  const state = readPostmasterFile(dataFolder);
  if (!state?.ready || !isAlive(state.pid)) return null;
  return `postgres://${ADMINISTRATOR}:${keptPassword(dataFolder)}@127.0.0.1:${state.port}/ancrage`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
