import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import { connectQueues } from '@ancrage/queue/connect';
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
        // Two cores are shared with the measured processes: asking without a pause slows them.
        await pause(2);
      }
      if (lap >= WARM_UP) laps.push(performance.now() - accepted);
    }
    const commit = median(await commits(grounds));
    const store = queues === 'redis' ? median(await redisTrips()) : commit;
    const job = median(await emptyJobs(grounds, queues));
    await record(`declare to score, queues on ${queues}`, {
      'commit p50 (ms)': commit,
      'command of the queue’s store p50 (ms)': store,
      'empty job through the queue p50 (ms)': job,
      'accepted POST to readable score p50 (ms)': median(laps),
      'accepted POST to readable score p99 (ms)': quantile(laps, 0.99),
      'p99 ÷ (empty job + commit) (goal ≤ 60)': quantile(laps, 0.99) / (job + commit),
      'p50 ÷ (store command + commit)': median(laps) / (store + commit),
      'p99 ÷ (store command + commit)': quantile(laps, 0.99) / (store + commit),
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

/** A job that does nothing: from its adding until it is known to be done. */
async function emptyJobs(grounds: Grounds, queues: (typeof BACKENDS)[number]): Promise<number[]> {
  await grounds.worker.stop();
  const connection = await connectQueues(
    queues === 'redis'
      ? { redisUrl: grounds.redisUrl, databaseUrl: '' }
      : { redisUrl: undefined, databaseUrl: grounds.urlOf('ancrage_queue') },
  );
  const events = connection.events(SCORE_COMPANY);
  connection.process(SCORE_COMPANY, async () => null, { concurrency: 1, lockMs: 5000 });
  const queue = connection.queue<object>(SCORE_COMPANY);
  const laps: number[] = [];
  for (let lap = 0; lap < COMMITS; lap += 1) {
    const start = performance.now();
    const job = await queue.add(SCORE_COMPANY, {});
    await job.waitUntilFinished(events);
    if (lap >= WARM_UP) laps.push(performance.now() - start);
  }
  await connection.close();
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
