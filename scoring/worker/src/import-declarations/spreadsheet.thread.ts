import { parentPort, workerData } from 'node:worker_threads';
import { readSpreadsheet } from './read-spreadsheet';

/** Reads one spreadsheet in a thread of its own, whose memory and time the parent bounds. */
async function run(): Promise<void> {
  const { content } = workerData as { content: Uint8Array };
  try {
    parentPort?.postMessage({ rows: await readSpreadsheet(Buffer.from(content)) });
  } catch (error) {
    parentPort?.postMessage({ reason: error instanceof Error ? error.message : String(error) });
  }
}

void run();
