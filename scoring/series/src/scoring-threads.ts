import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { Reckoning, ScoredQuarter } from './score-quarters';
import scoreInThread, { type ThreadTask } from './scoring.thread';

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
 * Opens threads that score. An event loop that computed by itself would answer nobody meanwhile,
 * and a queue would take its worker for dead.
 *
 * @param threads How many at most; those beyond `warm` start when they are needed.
 */
export function openScoringThreads(threads: number, warm = 0): ScoringThreads {
  const script = join(__dirname, 'scoring.thread.js');
  // From sources, without a build, there is no script to load: tests of these rooms score here.
  const pool = existsSync(script)
    ? new Piscina({ filename: script, minThreads: warm, maxThreads: threads, idleTimeout: 60_000 })
    : null;
  const run = async (task: ThreadTask): Promise<string> =>
    pool === null ? scoreInThread(task) : ((await pool.run(task)) as string);
  const scoresAsJson = (reckoning: Reckoning, methods: ReadonlyMap<string, string>) =>
    run({ reckoning, methods: Object.fromEntries(methods) });
  return {
    scoresAsJson,
    scores: async (reckoning, methods) =>
      JSON.parse(await scoresAsJson(reckoning, methods)) as ScoredQuarter[],
    close: async () => pool?.close(),
  };
}
