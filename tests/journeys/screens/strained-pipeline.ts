import { IMPORT_DECLARATIONS } from '@ancrage/contract/message/import-declarations';
import { eventually } from '../../grounds/eventually';
import type { Grounds } from '../../grounds/grounds';
import { openQueueStore } from '../../grounds/queue-store';
import { publishStricterMethod } from '../../recompute/new-method';

/** What the jobs of a strained pipeline failed of. */
export const FAILURE = 'could not extend file: No space left on device';

/**
 * Leaves a pipeline as an administrator finds it on a bad day: the worker is gone, jobs of one
 * company have failed, another waits for its scores, and a recomputation is halfway.
 */
export async function strainPipeline(grounds: Grounds, failed: number): Promise<void> {
  await grounds.worker.stop();
  const { rows } = await grounds.owner.query<{ id: string }>(
    `SELECT id FROM ancrage.organisation WHERE type = 'company' ORDER BY name`,
  );
  const [waits, fails] = rows.map(({ id }) => id);
  const store = await openQueueStore(grounds);
  const queue = store.queue(IMPORT_DECLARATIONS);
  for (let job = 0; job < failed; job += 1) {
    await queue.add(IMPORT_DECLARATIONS, { companyId: fails }, { attempts: 1 });
  }
  const work = () => Promise.reject(new Error(FAILURE));
  store.process(IMPORT_DECLARATIONS, work, { concurrency: 1, lockMs: 5000 });
  await eventually(
    () => queue.getFailedCount(),
    (count) => count === failed,
  );
  await store.close();
  await grounds.owner.query(
    `INSERT INTO ancrage.score_request (company_id, quarter, wanted_version, wanted_at)
     SELECT $1, quarter, 4, now() - interval '11 minutes'
     FROM unnest(ARRAY['2026-Q2', '2026-Q3']) AS quarter`,
    [waits],
  );
  const hash = await publishStricterMethod(grounds.owner, '1.1.0');
  const { rows: asked } = await grounds.owner.query<{ id: string }>(
    `INSERT INTO ancrage.recomputation
       (id, method_hash, first_quarter, last_quarter, asked_at, planned_at)
     VALUES (gen_random_uuid(), $1, '2025-Q1', '2026-Q4', now() - interval '9 minutes',
       now() - interval '9 minutes') RETURNING id`,
    [hash],
  );
  await grounds.owner.query(
    `INSERT INTO ancrage.recomputation_chunk
     SELECT $1, position, $2, $2, 20, CASE WHEN position < 130 THEN now() - interval '1 minute' END
     FROM generate_series(0, 349) AS position`,
    [asked[0]?.id, waits],
  );
}
