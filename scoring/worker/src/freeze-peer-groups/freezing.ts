import { join } from 'node:path';
import type { MethodTexts } from '@ancrage/ledger/methods-in-force';
import { openThreadPool, type ThreadPool } from '@ancrage/series/thread-pool';
import type { DataSource } from 'typeorm';
import * as work from './freezing.thread';

/** What freezing a closed quarter's references needs. */
export interface Freezing {
  readonly source: DataSource;
  readonly methods: MethodTexts;
  readonly threads: ThreadPool<typeof work>;
}

/** Opens the one thread in which references are drawn and counted: no declarer waits for it. */
export function openFreezingThread(): Freezing['threads'] {
  return openThreadPool(join(__dirname, 'freezing.thread.js'), work, 1);
}
