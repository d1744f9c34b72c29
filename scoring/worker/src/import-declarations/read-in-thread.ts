import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readSpreadsheet } from './read-spreadsheet';
import type { Rows } from './spreadsheet-rows';
import { UnreadableFile, type UnreadableReason } from './unreadable-file';

/** What a hostile file may cost at most. */
const MEMORY_MB_MAX = 1024;
const TIME_MS_MAX = 60_000;
/** The limit above binds the heap alone: buffers are seen in the size of the process. */
const GROWTH_BYTES_MAX = 1.5 * 1024 ** 3;
const LOOK_EVERY_MS = 50;
/** A thread that holds more ends with its file: nothing would make it give the memory back. */
const KEPT_HEAP_BYTES_MAX = 96 * 1024 ** 2;

/** The rows of a file, or why it cannot be read. */
export type Reading = { readonly rows: Rows } | { readonly reason: UnreadableReason };

/** What a thread answers for each file that it is given. */
export interface ThreadAnswer {
  readonly reading: Reading;
  /** What the thread holds behind the file, most of it of no more use. */
  readonly heapBytes: number;
}

/** A thread that has read a file, or none yet, and waits for the next. */
let waiting: Worker | null = null;

/** Starts a thread ahead of the first file. */
export function awaitSpreadsheets(): void {
  const script = threadScript();
  if (script !== null) waitFor(startThread(script));
}

/**
 * Reads a spreadsheet off the main thread, under limits of memory and time, so that no file can
 * stall or kill the worker. The thread gets the very bytes: the caller holds them no longer.
 */
export async function readInThread(content: Buffer<ArrayBuffer>): Promise<Reading> {
  const script = threadScript();
  if (script === null) return readHere(content);
  const thread = waiting ?? startThread(script);
  waiting = null;
  thread.ref();
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    const settle = (reading: Reading, heapBytes = Infinity) => {
      clearTimeout(timer);
      clearInterval(watch);
      thread.off('message', answered).off('error', failed).off('exit', ended);
      if (heapBytes <= KEPT_HEAP_BYTES_MAX && waiting === null) waitFor(thread);
      else void thread.terminate();
      resolve(reading);
    };
    const timer = setTimeout(() => settle({ reason: 'tooLong' }), TIME_MS_MAX);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > GROWTH_BYTES_MAX) settle({ reason: 'tooLarge' });
    }, LOOK_EVERY_MS);
    const answered = ({ reading, heapBytes }: ThreadAnswer) => settle(reading, heapBytes);
    const failed = ({ code }: { code?: string }) =>
      settle({ reason: code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'interrupted' });
    const ended = () => settle({ reason: 'interrupted' });
    thread.on('message', answered).on('error', failed).on('exit', ended);
    thread.postMessage(content, [content.buffer]);
  });
}

/** Reads where it stands; what no reader foresaw is a damaged file as well. */
export async function readHere(content: Buffer): Promise<Reading> {
  try {
    return { rows: await readSpreadsheet(content) };
  } catch (error) {
    return { reason: error instanceof UnreadableFile ? error.reason : 'interrupted' };
  }
}

/** From sources, without a build, there is no script to load: the tests of this room read here. */
function threadScript(): string | null {
  const script = join(__dirname, 'spreadsheet.thread.js');
  return existsSync(script) ? script : null;
}

/** What goes wrong in a thread that nobody listens to any more must not end the process. */
function startThread(script: string): Worker {
  const thread = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB_MAX } });
  const forget = () => {
    if (waiting === thread) waiting = null;
  };
  return thread.on('error', forget).on('exit', forget);
}

function waitFor(thread: Worker): void {
  waiting = thread;
  thread.unref();
}
