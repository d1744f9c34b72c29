import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { BACKENDS, groundsSettings, openGrounds, type Grounds } from '../grounds/grounds';
import { record } from './results';
import { median, quantile } from './statistics';

const WARM_UP = 30;
const SAMPLES = 200;
const COMMITS = 300;

/** G1: from the accepted POST to the new score readable through the API, over the floor. */
describe.each(BACKENDS)('from an accepted declaration to its score, queues on %s', (queues) => {
  let grounds: Grounds;

  beforeAll(async () => {
    grounds = await openGrounds({ queues });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
  });
  afterAll(() => grounds.close());

  test('as a multiple of one queue round trip and one commit of the same run', async () => {
    const { session } = await openReadyCompany(grounds, 'Banc d’essai');
    const laps: number[] = [];
    for (let lap = 0; lap < WARM_UP + SAMPLES; lap += 1) {
      const answer = await session.post<{ version: number }>(
        '/api/commitments',
        meetingRoom(LAST_QUARTER, 1 + (lap % 9)),
      );
      expect(answer.status).toBe(201);
      const accepted = performance.now();
      for (;;) {
        const { score } = await dashboard(session, LAST_QUARTER);
        if ((score?.version ?? 0) >= answer.body.version) break;
      }
      if (lap >= WARM_UP) laps.push(performance.now() - accepted);
    }
    const commit = median(await commits(grounds));
    const trip = queues === 'redis' ? median(await redisTrips()) : commit;
    const floor = commit + trip;
    await record(`declare to score, queues on ${queues}`, {
      'commit p50 (ms)': commit,
      'queue round trip p50 (ms)': trip,
      'accepted POST to readable score p50 (ms)': median(laps),
      'accepted POST to readable score p99 (ms)': quantile(laps, 0.99),
      'p50 ÷ floor': median(laps) / floor,
      'p99 ÷ floor (goal ≤ 60)': quantile(laps, 0.99) / floor,
    });
  });
});

/** One row and its commit, fsync on, through one connection. */
async function commits({ ownerUrl }: Grounds): Promise<number[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS public.floor (id int, note text)');
  const laps: number[] = [];
  for (let lap = 0; lap < COMMITS; lap += 1) {
    const start = performance.now();
    await client.query("INSERT INTO public.floor VALUES ($1, 'one declaration')", [lap]);
    laps.push(performance.now() - start);
  }
  await client.end();
  return laps;
}

async function redisTrips(): Promise<number[]> {
  const redis = new Redis(groundsSettings().redisUrl);
  const laps: number[] = [];
  for (let lap = 0; lap < COMMITS; lap += 1) {
    const start = performance.now();
    await redis.set('floor', lap);
    laps.push(performance.now() - start);
  }
  await redis.quit();
  return laps;
}
