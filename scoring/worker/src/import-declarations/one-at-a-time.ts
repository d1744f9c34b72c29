import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';

/** As long as another worker needs to let go of an import that it has just finished, and more. */
const WAITS_MS = 1000;
const ASKS_EVERY_MS = 50;

/**
 * Runs `work` while no other process does for the same import: a job whose worker was taken for
 * dead is given to another one, and both must not read or record it at once. The lock ends with
 * its connection, so that a worker that is killed holds nobody up. One that is frozen keeps its
 * import: the job is given back, so that the imports of others go on, and asked for again later
 * (`resumeImports`).
 */
export async function oneAtATime(
  source: DataSource,
  importId: string,
  work: () => Promise<void>,
): Promise<void> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    if (!(await taken(runner, importId))) return;
    try {
      await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [importId]);
    }
  } finally {
    await runner.release();
  }
}

async function taken(runner: QueryRunner, importId: string): Promise<boolean> {
  for (let waited = 0; waited < WAITS_MS; waited += ASKS_EVERY_MS) {
    const [answer] = (await runner.query(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken',
      [importId],
    )) as { taken: boolean }[];
    if (answer?.taken) return true;
    await pause(ASKS_EVERY_MS);
  }
  return false;
}
