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
const LINE_LENGTH_MAX = 240;
/** Of a JavaScript error: the message above it says more, and the log keeps it. */
const STACK_FRAME = /^\s+at /;
const LOG_BYTES_MAX = 20_000_000;

/** Where a log ends by now: what its next process writes comes after. */
export function logEnd(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** The last lines that a log got since `sinceByte`, cut to a length that a terminal can show. */
export function lastLines(file: string, count: number, sinceByte: number): string[] {
  if (logEnd(file) <= sinceByte) return [];
  const log = openSync(file, 'r');
  try {
    const { size } = fstatSync(log);
    const length = Math.min(size - sinceByte, TAIL_BYTES);
    const tail = Buffer.alloc(length);
    readSync(log, tail, 0, length, size - length);
    const lines = tail.toString('utf8').trimEnd().split('\n');
    return lines
      .filter((line) => !STACK_FRAME.test(line))
      .slice(-count)
      .map((line) => line.slice(0, LINE_LENGTH_MAX));
  } finally {
    closeSync(log);
  }
}

/** Sets a log aside that has grown large; one older log is kept. */
export function setAsideLargeLog(file: string): void {
  if (existsSync(file) && statSync(file).size > LOG_BYTES_MAX) renameSync(file, `${file}.1`);
}
