import type { DataSource } from 'typeorm';

/** Companies of a chunk: some seconds of work, which is what a kill costs. */
const CHUNK_COMPANIES = 20;

/**
 * Cuts each recomputation that was asked for into chunks of companies, in the order of their
 * identifiers. Companies that join later are scored by their own declarations.
 */
export async function planChunks(source: DataSource): Promise<void> {
  await source.transaction(async (manager) => {
    const asked = await manager.query<{ id: string }[]>(
      `SELECT id FROM ancrage.recomputation WHERE planned_at IS NULL
       FOR UPDATE SKIP LOCKED`,
    );
    for (const { id } of asked) {
      await manager.query(
        `INSERT INTO ancrage.recomputation_chunk
           (recomputation_id, position, first_company, last_company, companies)
         SELECT $1, chunk, (min(company_id::text))::uuid, (max(company_id::text))::uuid, count(*)
         FROM (SELECT company_id, (row_number() OVER (ORDER BY company_id) - 1) / $2 AS chunk
           FROM ancrage.ledger_head WHERE seq > 0) numbered
         GROUP BY chunk`,
        [id, CHUNK_COMPANIES],
      );
      await manager.query(
        'UPDATE ancrage.recomputation SET planned_at = clock_timestamp() WHERE id = $1',
        [id],
      );
    }
  });
}
