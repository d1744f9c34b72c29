import { parentPort, workerData } from 'node:worker_threads';
import { readHere } from './read-in-thread';

/** Reads one spreadsheet in a thread of its own, whose memory and time the parent bounds. */
async function run(): Promise<void> {
  const { content } = workerData as { content: Uint8Array };
  parentPort?.postMessage(await readHere(Buffer.from(content)));
}

void run();
