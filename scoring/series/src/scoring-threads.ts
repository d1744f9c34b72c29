import { join } from 'node:path';
import type { Reckoning, ScoredQuarter } from './score-quarters';
import { scoreInThread } from './scoring.thread';
import { openThreadPool } from './thread-pool';

/** Scores of a company's quarters, computed off the event loop. */
export interface ScoringThreads {
  /**
   * @param methods Documents as published, by hash: those that the quarters name.
   * @returns The scores as JSON, ready to be kept.
   */
  scoresAsJson(reckoning: Reckoning, methods: ReadonlyMap<string, string>): Promise<string>;
  scores(reckoning: Reckoning, methods: ReadonlyMap<string, string>): Promise<ScoredQuarter[]>;
  close(): Promise<void>;
}

/**
 * Opens threads that score.
 *
 * @param threads How many at most; they start when they are needed.
 */
export function openScoringThreads(threads: number): ScoringThreads {
  const script = join(__dirname, 'scoring.thread.js');
  const pool = openThreadPool(script, { scoreInThread }, threads);
  const scoresAsJson = (reckoning: Reckoning, methods: ReadonlyMap<string, string>) =>
    pool.run('scoreInThread', { reckoning, methods });
  return {
    scoresAsJson,
    scores: async (reckoning, methods) =>
      JSON.parse(await scoresAsJson(reckoning, methods)) as ScoredQuarter[],
    close: () => pool.close(),
  };
}
