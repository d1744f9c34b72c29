import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { groundsSettings, openGrounds, type Grounds } from '../grounds/grounds';
import type { Session } from '../grounds/session';
import { commits, redisTrips } from './floor';
import { lapToScore, type Lap } from './lap-to-score';
import { record } from './results';
import { ScoreNews } from '../grounds/score-news';
import { median, quantile } from './statistics';

const SAMPLES = Number(process.env.ANCRAGE_BENCH_SAMPLES ?? 200);
const WARM_UP = Math.ceil(SAMPLES / 10);

/** Companies that write at once while the maximal rate is measured, each without a pause. */
const WRITERS = 16;
const FULL_SECONDS = Number(process.env.ANCRAGE_BENCH_SECONDS ?? 8);

/** Part of the maximal rate under which the laps are measured again. */
const LOAD = 0.5;

/** Writes under way beyond which the product no longer keeps up: the rate then says so. */
const UNANSWERED_MAX = 200;

let grounds: Grounds;
let measured: Session;
let news: ScoreNews;
const writers: Session[] = [];

beforeAll(async () => {
  grounds = await openGrounds({ queues: 'redis' });
  await Promise.all([grounds.api.start(), grounds.worker.start()]);
  measured = (await openReadyCompany(grounds, 'Banc d’essai')).session;
  news = await ScoreNews.of(measured);
  for (let writer = 0; writer < WRITERS; writer += 1) {
    writers.push((await openReadyCompany(grounds, `Écriture ${writer}`)).session);
  }
});
afterAll(() => {
  news.close();
  return grounds.close();
});

/** G1 and its second half: alone, and while others write at half of what can be written. */
test('from an accepted declaration to its score, idle and under half of the maximal rate', async () => {
  const full = await fullRate();
  await untilQuiet();
  await laps(WARM_UP);
  const idle = await laps(SAMPLES);
  const load = startLoad(full * LOAD);
  await pause(1000);
  const loaded = await laps(SAMPLES);
  const reached = await load.stop();
  await untilQuiet();
  const floor =
    median(await commits(grounds)) + median(await redisTrips(groundsSettings().redisUrl));
  const p99 = (all: readonly Lap[]) =>
    quantile(
      all.map((lap) => lap.sinceAccepted),
      0.99,
    );
  const p50 = (all: readonly Lap[]) => median(all.map((lap) => lap.sinceAccepted));
  await record(`declare to score under load, queues on redis, ${SAMPLES} samples each`, {
    'one command to Redis and one commit p50 (ms)': floor,
    'maximal write rate (declarations/s)': full,
    'rate of the load (declarations/s)': reached,
    'load ÷ maximal rate (aim 0.5)': reached / full,
    'idle p50 (ms)': p50(idle),
    'idle p99 (ms)': p99(idle),
    'idle p99 ÷ floor (goal ≤ 60)': p99(idle) / floor,
    'loaded p50 (ms)': p50(loaded),
    'loaded p99 (ms)': p99(loaded),
    'loaded p99 ÷ floor': p99(loaded) / floor,
    'loaded p99 ÷ idle p99 (goal ≤ 4)': p99(loaded) / p99(idle),
    'loaded, from the sending of the POST, p99 (ms)': quantile(
      loaded.map((lap) => lap.sinceSent),
      0.99,
    ),
  });
  expect(loaded).toHaveLength(idle.length);
}, 900_000);

async function laps(samples: number): Promise<Lap[]> {
  const found: Lap[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    found.push(await lapToScore(measured, news, sample));
  }
  return found;
}

/** Declarations a second that are accepted when every writer sends as soon as it is answered. */
async function fullRate(): Promise<number> {
  const start = performance.now();
  const ends = start + FULL_SECONDS * 1000;
  const counts = await Promise.all(
    writers.map(async (session) => {
      let written = 0;
      for (; performance.now() < ends; written += 1) await write(session, written);
      return written;
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

/** Writes at a rate, whether or not the writes before are answered. */
function startLoad(rate: number): { stop(): Promise<number> } {
  const start = performance.now();
  const underWay = new Set<Promise<unknown>>();
  let sent = 0;
  let stopped = false;
  const running = (async () => {
    while (!stopped) {
      const due = Math.floor(((performance.now() - start) / 1000) * rate);
      while (sent < due && underWay.size < UNANSWERED_MAX) {
        const session = writers[sent % writers.length];
        if (!session) break;
        const one = write(session, sent);
        underWay.add(one);
        void one.then(() => underWay.delete(one));
        sent += 1;
      }
      await pause(2);
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await running;
      const seconds = (performance.now() - start) / 1000;
      await Promise.all(underWay);
      return sent / seconds;
    },
  };
}

async function write(session: Session, position: number): Promise<void> {
  const { status } = await session.post(
    '/api/commitments',
    meetingRoom(LAST_QUARTER, 1 + (position % 9)),
  );
  expect(status).toBe(201);
}

/** What one phase has left to be scored must not slow the next. */
async function untilQuiet(): Promise<void> {
  await eventually(
    async () => {
      const { rows } = await grounds.owner.query<{ behind: number }>(
        `SELECT count(*)::int AS behind FROM ancrage.score_request
         WHERE scored_version < wanted_version`,
      );
      return rows[0]?.behind ?? -1;
    },
    (behind) => behind === 0,
    180_000,
  );
}
