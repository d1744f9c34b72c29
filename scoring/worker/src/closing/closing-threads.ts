import { join } from 'node:path';
import { openThreadPool, type ThreadPool } from '@ancrage/series/thread-pool';
import * as work from './closing.thread';

/** What is computed when a quarter has closed, off the event loop. */
export type ClosingThreads = ThreadPool<typeof work>;

/** Opens the one thread in which closed quarters are compared and published: nobody waits for it. */
export function openClosingThreads(): ClosingThreads {
  return openThreadPool(join(__dirname, 'closing.thread.js'), work, 1);
}
