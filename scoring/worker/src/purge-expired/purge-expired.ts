import type { DataSource } from 'typeorm';

/**
 * Erases everything whose term is over (infra/security/retention.md). The database states the
 * terms and finds the rows; each kind goes by itself, so that one that fails keeps none back.
 *
 * @returns How many rows of each kind went.
 * @throws AggregateError of the kinds that failed, once all were tried.
 */
export async function purgeExpired(source: DataSource): Promise<Readonly<Record<string, number>>> {
  const terms = await source.query<{ what: string }[]>(
    'SELECT what FROM ancrage.retention_terms()',
  );
  const gone: Record<string, number> = {};
  const failures: unknown[] = [];
  for (const { what } of terms) {
    try {
      const [row] = await source.query<{ rows: string }[]>(
        'SELECT ancrage.purge_expired($1) AS rows',
        [what],
      );
      gone[what] = Number(row?.rows ?? 0);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything was purged.');
  return gone;
}
