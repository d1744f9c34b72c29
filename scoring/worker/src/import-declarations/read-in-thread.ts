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

/** The rows of a file, or why it cannot be read. */
export type Reading = { readonly rows: Rows } | { readonly reason: UnreadableReason };

/**
 * Reads a spreadsheet off the main thread, under limits of memory and time, so that no file can
 * stall or kill the worker.
 */
export async function readInThread(content: Buffer): Promise<Reading> {
  const script = join(__dirname, 'spreadsheet.thread.js');
  // From sources, without a build, there is no script to load: the tests of this room read here.
  if (!existsSync(script)) return readHere(content);
  return new Promise((resolve) => {
    const thread = new Worker(script, {
      workerData: { content },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB_MAX },
    });
    const before = process.memoryUsage.rss();
    const settle = (reading: Reading) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(reading);
      void thread.terminate();
    };
    const timer = setTimeout(() => settle({ reason: 'tooLong' }), TIME_MS_MAX);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > GROWTH_BYTES_MAX) settle({ reason: 'tooLarge' });
    }, LOOK_EVERY_MS);
    thread.once('message', (reading: Reading) => settle(reading));
    thread.once('error', (error: { code?: string }) =>
      settle({ reason: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLarge' : 'interrupted' }),
    );
    thread.once('exit', () => settle({ reason: 'interrupted' }));
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
