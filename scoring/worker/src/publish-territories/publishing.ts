import { join } from 'node:path';
import type { MethodTexts } from '@ancrage/ledger/methods-in-force';
import { openThreadPool, type ThreadPool } from '@ancrage/series/thread-pool';
import type { DataSource } from 'typeorm';
import * as work from './publishing.thread';

/** What publishing a closed quarter needs. */
export interface Publishing {
  readonly source: DataSource;
  readonly methods: MethodTexts;
  readonly threads: ThreadPool<typeof work>;
}

/** Opens the one thread in which disclosure is decided: no declarer waits for it. */
export function openPublishingThread(): Publishing['threads'] {
  return openThreadPool(join(__dirname, 'publishing.thread.js'), work, 1);
}
