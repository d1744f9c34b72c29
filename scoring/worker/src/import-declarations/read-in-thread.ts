import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readSpreadsheet, type Rows } from './read-spreadsheet';

/** What a hostile file may cost at most. */
const MEMORY_MB_MAX = 512;
const TIME_MS_MAX = 60_000;

/** The rows of a file, or why it cannot be read. */
export type Reading = { readonly rows: Rows } | { readonly reason: string };

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
    const timer = setTimeout(() => {
      resolve({ reason: `plus de ${TIME_MS_MAX / 1000} s de lecture` });
      void thread.terminate();
    }, TIME_MS_MAX);
    const settle = (reading: Reading) => {
      clearTimeout(timer);
      resolve(reading);
    };
    thread.once('message', (reading: Reading) => settle(reading));
    thread.once('error', (error) => settle({ reason: error.message }));
    thread.once('exit', () => settle({ reason: 'la lecture a été interrompue' }));
  });
}

async function readHere(content: Buffer): Promise<Reading> {
  try {
    return { rows: await readSpreadsheet(content) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
