import { parentPort } from 'node:worker_threads';
import { getHeapStatistics } from 'node:v8';
import { readHere, type ThreadAnswer } from './read-in-thread';

/** Reads spreadsheets in a thread of their own, whose memory and time the parent bounds. */
async function answer(content: Uint8Array): Promise<ThreadAnswer> {
  const reading = await readHere(Buffer.from(content.buffer, content.byteOffset, content.length));
  return { reading, heapBytes: getHeapStatistics().total_heap_size };
}

parentPort?.on('message', (content: Uint8Array) => {
  void answer(content).then((found) => parentPort?.postMessage(found));
});
