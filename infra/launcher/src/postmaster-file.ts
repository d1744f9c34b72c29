import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a PostgreSQL server writes about itself into its data folder. */
export interface PostmasterState {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** Lines of postmaster.pid (src/include/utils/pidfile.h): the process, …, its port, …, its state. */
const PID_LINE = 0;
const PORT_LINE = 3;
const STATE_LINE = 7;

/** Where a server writes it. */
export function postmasterFile(dataFolder: string): string {
  return join(dataFolder, 'postmaster.pid');
}

/** Reads postmaster.pid; undefined when there is none or it is being written. */
export function readPostmasterFile(dataFolder: string): PostmasterState | undefined {
  const file = postmasterFile(dataFolder);
  return existsSync(file) ? parsePostmasterFile(readFileSync(file, 'utf8')) : undefined;
}

/** @see readPostmasterFile */
export function parsePostmasterFile(text: string): PostmasterState | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[PID_LINE]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[PORT_LINE]), ready: lines[STATE_LINE] === 'ready' };
}
