import { join } from 'node:path';
import type { ScoreCompany } from '@ancrage/contract/message/score-company';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { openThreadPool } from '@ancrage/series/thread-pool';
import { currentTraceparent } from '@ancrage/telemetry/trace';
import type { Scored } from './score-company';
import * as work from './score-company.thread';
import type { ThreadSettings } from './score-company.thread';

/** Threads that each read, score and keep one company at a time, by a connection of their own. */
export interface CompanyScoring {
  score(job: ScoreCompany, today: CivilDate): Promise<Scored>;
  /**
   * Reads what was appended to a company's ledger, for the score that will be asked for: a hint,
   * of which nothing hangs; what it comes too early for is read by the next one or by the score.
   */
  readonly readAlong: (companyId: string) => void;
  close(): Promise<void>;
}

/**
 * Opens threads that score companies. A ledger is read where it is counted: the event loop, which
 * has to tell the queues that it lives, neither unpacks nor copies it.
 *
 * @param threads How many at most; all but the first start when they are needed.
 */
export async function openCompanyScoring(
  settings: ThreadSettings,
  threads: number,
): Promise<CompanyScoring> {
  const pool = openThreadPool(join(__dirname, 'score-company.thread.js'), work, threads, {
    warm: 1,
    settings,
    asksOthers: true,
  });
  await pool.run('openThread', undefined);
  const reading = new Set<string>();
  return {
    score: (job, today) =>
      pool.run('scoreCompanyInThread', { job, today, traceparent: currentTraceparent() }),
    readAlong: (companyId) => {
      if (reading.has(companyId)) return;
      reading.add(companyId);
      pool
        .run('readAlongInThread', companyId)
        .catch(() => true)
        // A ledger only grows: one that is too long to be kept is not read along again.
        .then((isKept) => isKept && reading.delete(companyId));
    },
    close: async () => {
      await Promise.all(
        Array.from({ length: pool.size() }, () => pool.run('endThread', undefined)),
      );
      await pool.close();
    },
  };
}
