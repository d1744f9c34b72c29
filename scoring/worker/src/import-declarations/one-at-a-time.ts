import type { DataSource } from 'typeorm';

/**
 * Runs `work` while no other process does for the same import: a job whose worker was taken for
 * dead is given to another one, and both must not read or record it at once. The lock ends with
 * its connection, so that a worker that is killed holds nobody up.
 */
export async function oneAtATime<T>(
  source: DataSource,
  importId: string,
  work: () => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [importId]);
    try {
      return await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [importId]);
    }
  } finally {
    await runner.release();
  }
}
