import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anyFreePort } from '@ancrage/launcher/free-port';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom, valueOf } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { openGrounds, type Grounds } from '../grounds/grounds';
import { startRedis, type Server } from '../grounds/servers';
import { openOrganisation, signInAs } from '../grounds/member';
import type { ProblemBody, Session } from '../grounds/session';

let folder: string;
let redis: Server;
let grounds: Grounds;
let session: Session;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ancrage-redis-'));
  redis = await startRedis(folder);
  grounds = await openGrounds({ redisUrl: redis.url });
  await grounds.api.start();
  ({ session } = await openReadyCompany(grounds, 'Fonderie de Kerhervy'));
});
afterAll(async () => {
  await grounds.close();
  await redis.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a declaration is answered while Redis is gone, and left for the relay', async () => {
  await eventually(waiting, (rows) => rows === 0);
  await redis.stop();
  for (const hours of [30, 60]) {
    const start = Date.now();
    const declared = await session.post('/api/commitments', meetingRoom(LAST_QUARTER, hours));
    expect(declared.status).toBe(201);
    expect(Date.now() - start).toBeLessThan(3000);
  }
  expect(await waiting()).toBe(2);
});

test('the platform sees that the queues do not answer, and what waits for them', async () => {
  const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
  const platform = await signInAs(grounds, 'platformAdministrator', platformId);
  const seen = await platform.get('/api/platform/pipeline');
  expect(seen.body).toMatchObject({
    queuesAnswer: false,
    queues: [],
    failedJobs: [],
    behind: { companies: 1 },
    outbox: { rows: 2 },
  });
  const retried = await platform.post<ProblemBody>('/api/platform/pipeline/retries', {
    queue: 'score-company',
    jobId: null,
  });
  expect([retried.status, retried.body.code]).toEqual([503, 'platform.queue_unreachable']);
});

test('once Redis is back at its address, what was declared is scored', async () => {
  redis = await startRedis(folder, Number(new URL(redis.url).port));
  await grounds.worker.start();
  const scored = await eventually(
    () => dashboard(session, LAST_QUARTER),
    (view) => !view.pending && (valueOf(view, 'M1') ?? 0) > 0,
  );
  expect(valueOf(scored, 'M1')).toBeCloseTo((40 * 90 * 0.72) / 900, 1);
  await eventually(waiting, (rows) => rows === 0);
});

test('processes end when asked, with Redis or without', async () => {
  await redis.stop();
  await Promise.all([grounds.api.stop(), grounds.worker.stop()]);
});

test('a process that finds no Redis at its start says which setting to look at', async () => {
  const nowhere = await openGrounds({ redisUrl: `redis://127.0.0.1:${await anyFreePort()}` });
  await Promise.all(
    [nowhere.api, nowhere.worker].map((started) =>
      expect(started.start()).rejects.toThrow(/Redis does not answer .* REDIS_URL/),
    ),
  );
  await nowhere.close();
});

/** Messages of the outbox that no queue has taken. */
async function waiting(): Promise<number> {
  const { rows } = await grounds.owner.query<{ waiting: number }>(
    'SELECT count(*)::int AS waiting FROM ancrage.outbox WHERE dispatched_at IS NULL',
  );
  return rows[0]?.waiting ?? -1;
}
