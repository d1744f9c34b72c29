import type { MethodTexts } from '@ancrage/ledger/methods-in-force';
import type { DataSource } from 'typeorm';
import type { ClosingThreads } from './closing-threads';

/** What freezing and publishing a closed quarter needs. */
export interface Closing {
  readonly source: DataSource;
  readonly threads: ClosingThreads;
  readonly methods: MethodTexts;
}
