import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { BACKENDS, openGrounds, type Grounds } from '../grounds/grounds';
import type { ProductProcess } from '../grounds/process';
import { multiplyCompany } from '../grounds/multiply-company';
import { record } from './results';
import { median } from './statistics';

const COMPANIES = Number(process.env.ANCRAGE_BENCH_COMPANIES ?? 10_000);
const ROUNDS = Number(process.env.ANCRAGE_BENCH_ROUNDS ?? 3);

/** The rate is taken between these parts of the companies: workers start and end at other times. */
const FROM = 0.1;
const TO = 0.9;

/** What a drain came to. */
interface Drain {
  readonly perSecond: number;
  /** Cores of the machine that were busy meanwhile, with whatever. */
  readonly coresBusy: number;
}

/**
 * Scale by adding processes: stale companies, which the workers find by themselves, are drained by
 * one worker and by two, in turn.
 */
describe.each(BACKENDS)('stale companies, queues on %s', (queues) => {
  let grounds: Grounds;
  let workers: readonly [ProductProcess, ProductProcess];

  beforeAll(async () => {
    grounds = await openGrounds({ queues });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    const { company, session } = await openReadyCompany(grounds, 'Banc d’essai');
    await session.post('/api/commitments', meetingRoom(LAST_QUARTER, 2));
    await eventually(
      () => dashboard(session, LAST_QUARTER),
      ({ pending, score }) => !pending && score !== null,
      60_000,
    );
    // Its closed quarters freeze while it is alone: those of its copies would freeze meanwhile.
    await eventually(
      async () => {
        const { rows } = await grounds.owner.query<{ left: number }>(
          `SELECT count(DISTINCT s.quarter)::int AS left FROM ancrage.score_record s
           WHERE s.series = 'official' AND NOT EXISTS (SELECT FROM ancrage.peer_freeze f
             WHERE f.quarter = s.quarter AND f.stage = 'done')`,
        );
        return rows[0]?.left ?? -1;
      },
      (left) => left === 0,
      120_000,
    );
    await Promise.all([grounds.api.stop(), grounds.worker.stop()]);
    await multiplyCompany(grounds, company.id, COMPANIES - 1);
    workers = [grounds.worker, await grounds.anotherWorker()];
  }, 600_000);
  afterAll(() => grounds.close());

  test(`${COMPANIES} of them are drained by one worker and by two`, async () => {
    const one: Drain[] = [];
    const two: Drain[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const begin = async () => one.push(await drain(workers.slice(0, 1)));
      if (round % 2 === 0) await begin();
      two.push(await drain(workers));
      if (round % 2 === 1) await begin();
    }
    const rate = (drains: readonly Drain[]) => median(drains.map(({ perSecond }) => perSecond));
    const busy = (drains: readonly Drain[]) => median(drains.map(({ coresBusy }) => coresBusy));
    const ratios = one.map(({ perSecond }, round) => (two[round]?.perSecond ?? NaN) / perSecond);
    await record(`${COMPANIES} stale companies, queues on ${queues}, ${ROUNDS} rounds`, {
      'one worker (companies/s)': rate(one),
      'two workers (companies/s)': rate(two),
      'two ÷ one, median of the rounds (goal ≥ 1.6)': median(ratios),
      'two ÷ one, worst round': Math.min(...ratios),
      'cores busy with one worker': busy(one),
      'cores busy with two': busy(two),
      'ceiling: cores of the machine ÷ cores busy with one': cpus().length / busy(one),
    });
    expect(ratios).toHaveLength(ROUNDS);
  }, 3_600_000);

  /** Makes every company stale, starts the workers and takes the rate of what they score. */
  async function drain(running: readonly ProductProcess[]): Promise<Drain> {
    await grounds.owner.query(
      `UPDATE ancrage.score_request
       SET scored_version = -1, wanted_at = clock_timestamp() - interval '1 minute'
       WHERE quarter = $1`,
      [LAST_QUARTER],
    );
    await grounds.owner.query('VACUUM ANALYZE ancrage.score_request, ancrage.score_record');
    await Promise.all(running.map((worker) => worker.start()));
    const begun = await untilLeft(COMPANIES * (1 - FROM));
    const before = busyMs();
    const ended = await untilLeft(COMPANIES * (1 - TO));
    const after = busyMs();
    await untilLeft(0);
    await Promise.all(running.map((worker) => worker.stop()));
    const seconds = (ended.at - begun.at) / 1000;
    return {
      perSecond: (begun.left - ended.left) / seconds,
      coresBusy: (after - before) / 1000 / seconds,
    };
  }

  /** Waits until so many companies or fewer are stale; says how many are, and when. */
  async function untilLeft(wanted: number): Promise<{ left: number; at: number }> {
    for (;;) {
      const { rows } = await grounds.owner.query<{ left: number }>(
        `SELECT count(*)::int AS left FROM ancrage.score_request
         WHERE quarter = $1 AND scored_version < wanted_version`,
        [LAST_QUARTER],
      );
      const left = rows[0]?.left ?? 0;
      if (left <= wanted) return { left, at: performance.now() };
      await pause(100);
    }
  }
});

/** Milliseconds that the cores of the machine have worked since it started. */
function busyMs(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys, 0);
}
