import { SeededRandom } from '../seeded-random';
import {
  DEMONSTRATION_TERRITORIES,
  PRIVATE_JOBS_SOURCE,
} from '../territory/demonstration-territories';
import type { SqlRunner } from './sql-runner';

/** Inserts the territories of reference, each an organisation with its own agents. */
export async function insertTerritories(runner: SqlRunner): Promise<void> {
  for (const { code, name, privateJobs } of DEMONSTRATION_TERRITORIES) {
    await runner.query(
      `WITH organisation AS (
         INSERT INTO ancrage.organisation (id, type, name) VALUES ($1, 'territory', $2)
         RETURNING id)
       INSERT INTO ancrage.territory
         (organisation_id, level, code, private_jobs, private_jobs_source)
       SELECT id, 'epci', $3, $4, $5 FROM organisation`,
      [new SeededRandom(`territory/${code}`).uuid(), name, code, privateJobs, PRIVATE_JOBS_SOURCE],
    );
  }
}
