import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';

const TAIL_BYTES = 16_384;
const LOG_BYTES_MAX = 20_000_000;

/** The last lines of a log, for the terminal when its process fails. */
export function lastLines(file: string, count: number): string[] {
  if (!existsSync(file)) return [];
  const log = openSync(file, 'r');
  try {
    const { size } = fstatSync(log);
    const length = Math.min(size, TAIL_BYTES);
    const tail = Buffer.alloc(length);
    readSync(log, tail, 0, length, size - length);
    return tail.toString('utf8').trimEnd().split('\n').slice(-count);
  } finally {
    closeSync(log);
  }
}

/** Sets a log aside that has grown large; one older log is kept. */
export function setAsideLargeLog(file: string): void {
  if (existsSync(file) && statSync(file).size > LOG_BYTES_MAX) renameSync(file, `${file}.1`);
}
