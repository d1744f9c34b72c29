import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import { openReadyCompany } from '../grounds/company';
import { BACKENDS, groundsSettings, openGrounds, type Grounds } from '../grounds/grounds';
import { commits, COMMANDS, redisTrips } from './floor';
import { lapToScore } from './lap-to-score';
import { record } from './results';
import { openQueueStore } from '../grounds/queue-store';
import { ScoreNews } from '../grounds/score-news';
import { median, quantile } from './statistics';

const WARM_UP = 30;
const SAMPLES = 200;

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
    const news = await ScoreNews.of(session);
    const laps: number[] = [];
    for (let lap = 0; lap < WARM_UP + SAMPLES; lap += 1) {
      const { sinceAccepted } = await lapToScore(session, news, lap);
      if (lap >= WARM_UP) laps.push(sinceAccepted);
    }
    news.close();
    const commit = median(await commits(grounds));
    const store =
      queues === 'redis' ? median(await redisTrips(groundsSettings().redisUrl)) : commit;
    const job = median(await emptyJobs(grounds));
    await record(`declare to score, queues on ${queues}`, {
      'commit p50 (ms)': commit,
      'command of the queue’s store p50 (ms)': store,
      'empty job through the queue p50 (ms)': job,
      'accepted POST to readable score p50 (ms)': median(laps),
      'accepted POST to readable score p99 (ms)': quantile(laps, 0.99),
      'p99 ÷ (empty job + commit)': quantile(laps, 0.99) / (job + commit),
      'p50 ÷ (store command + commit)': median(laps) / (store + commit),
      'p99 ÷ (store command + commit) (goal ≤ 60)': quantile(laps, 0.99) / (store + commit),
    });
  });
});

/** A job that does nothing: from its adding until it is known to be done. */
async function emptyJobs(grounds: Grounds): Promise<number[]> {
  await grounds.worker.stop();
  const connection = await openQueueStore(grounds);
  const events = connection.events(SCORE_COMPANY);
  connection.process(SCORE_COMPANY, async () => null, { concurrency: 1, lockMs: 5000 });
  const queue = connection.queue<object>(SCORE_COMPANY);
  const laps: number[] = [];
  for (let lap = 0; lap < COMMANDS; lap += 1) {
    const start = performance.now();
    const job = await queue.add(SCORE_COMPANY, {});
    await job.waitUntilFinished(events);
    if (lap >= WARM_UP) laps.push(performance.now() - start);
  }
  await connection.close();
  return laps;
}
