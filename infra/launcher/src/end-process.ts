import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 25;
const LAST_WAIT_MS = 5_000;

/** How a process is asked to end, and how long it may take before it is killed. */
export interface Ending {
  readonly signal: NodeJS.Signals;
  readonly graceMs: number;
}

/**
 * Ends a process: asks first, kills after the grace, and sweeps what is left of its group.
 * Resolves once it is gone.
 */
export async function endProcess(
  pid: number,
  isAlive: () => boolean,
  { signal, graceMs }: Ending,
): Promise<void> {
  if (!isAlive()) return;
  send(pid, signal);
  if (!(await isGone(isAlive, graceMs))) {
    send(pid, 'SIGKILL');
    await isGone(isAlive, LAST_WAIT_MS);
  }
  send(-pid, 'SIGKILL');
}

async function isGone(isAlive: () => boolean, withinMs: number): Promise<boolean> {
  const deadlineMs = Date.now() + withinMs;
  while (isAlive()) {
    if (Date.now() > deadlineMs) return false;
    await pause(POLL_MS);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone meanwhile, or no group is left.
  }
}
