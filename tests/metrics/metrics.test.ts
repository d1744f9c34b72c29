import { networkInterfaces } from 'node:os';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import { anyFreePort } from '@ancrage/launcher/free-port';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { BACKENDS, openGrounds, type Grounds } from '../grounds/grounds';
import type { Session } from '../grounds/session';
import { Scrape } from './scrape';

const TO_SCORE = 'ancrage_declaration_to_score_seconds';

describe.each(BACKENDS)('what the processes say of themselves, queues on %s', (queues) => {
  let grounds: Grounds;
  let session: Session;
  let ids: string[];
  let [apiPort, workerPort] = [0, 0];
  const api = () => Scrape.of(apiPort);
  const worker = () => Scrape.of(workerPort);
  /** Waits until everything that was recorded has been scored, and the figures stand still. */
  const settled = async () => {
    await eventually(
      worker,
      (seen) =>
        seen.sum('ancrage_backlog') === 0 &&
        seen.sum('ancrage_queue_jobs', { state: 'active' }) === 0,
    );
    // The figures of one reading are not all of one instant.
    return worker();
  };
  const declare = async (hours: number) => {
    const declared = await session.post<{ version: number; id: string }>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, hours),
    );
    expect(declared.status).toBe(201);
    return declared.body;
  };

  beforeAll(async () => {
    grounds = await openGrounds({ queues });
    [apiPort, workerPort] = [await anyFreePort(), await anyFreePort()];
    await Promise.all([
      grounds.api.start({ METRICS_PORT: String(apiPort) }),
      grounds.worker.start({ METRICS_PORT: String(workerPort) }),
    ]);
    const opened = await openReadyCompany(grounds, 'Marbrerie du Plessis');
    session = opened.session;
    ids = [opened.company.id, opened.company.siren, opened.company.siret, opened.company.email];
  });
  afterAll(() => grounds.close());

  test('a declaration moves the time from declaration to score by one, and its job is counted', async () => {
    const before = await settled();
    const start = performance.now();
    const { version } = await declare(8);
    await eventually(
      () => dashboard(session, LAST_QUARTER),
      (view) => view.score?.version === version,
    );
    const within = (performance.now() - start) / 1000;
    const after = await eventually(
      worker,
      (seen) => seen.sum(`${TO_SCORE}_count`) > before.sum(`${TO_SCORE}_count`),
    );
    expect(after.sum(`${TO_SCORE}_count`) - before.sum(`${TO_SCORE}_count`)).toBe(1);
    const took = after.sum(`${TO_SCORE}_sum`) - before.sum(`${TO_SCORE}_sum`);
    expect(took).toBeGreaterThan(0);
    expect(took).toBeLessThan(within);
    const jobs = { queue: SCORE_COMPANY, outcome: 'completed' };
    const ended = await eventually(
      worker,
      (seen) =>
        seen.sum('ancrage_job_duration_seconds_count', jobs) >
        before.sum('ancrage_job_duration_seconds_count', jobs),
    );
    expect(ended.sum('ancrage_jobs_failed_total')).toBe(0);
  });

  test('a new reading of the same entries is no declaration', async () => {
    const before = await settled();
    await grounds.owner.query(
      'UPDATE ancrage.score_request SET scored_version = -1, wanted_at = clock_timestamp()',
    );
    await eventually(worker, (seen) => seen.sum('ancrage_backlog', { of: 'scores' }) > 0);
    const after = await settled();
    expect(after.sum(`${TO_SCORE}_count`)).toBe(before.sum(`${TO_SCORE}_count`));
  });

  test('requests are told by route and status, and the loop and the pool are watched', async () => {
    const route = '/api/commitments/:id/withdrawal';
    const before = await api();
    const { id } = await declare(9);
    const refused = await session.post(`/api/commitments/${id}/withdrawal`, {});
    expect(refused.status).toBe(400);
    await fetch(`${grounds.apiUrl}/api/nowhere/${id}`);
    const after = await eventually(
      api,
      (seen) => seen.sum('ancrage_http_request_duration_seconds_count', { route: 'none' }) > 0,
    );
    const count = 'ancrage_http_request_duration_seconds_count';
    const more = (labels: Record<string, string>) =>
      after.sum(count, labels) - before.sum(count, labels);
    expect(more({ method: 'POST', route: '/api/commitments', status: '201' })).toBe(1);
    expect(more({ method: 'POST', route, status: '400' })).toBe(1);
    for (const seen of [after, await worker()]) {
      expect(seen.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
      expect(seen.sum('ancrage_database_connections')).toBeGreaterThan(0);
    }
  });

  test('what fails and what waits is seen while it does', async () => {
    await settled();
    await grounds.owner.query('REVOKE INSERT ON ancrage.score_record FROM ancrage_worker');
    await declare(10);
    const failed = await eventually(
      worker,
      (seen) => seen.sum('ancrage_jobs_failed_total', { queue: SCORE_COMPANY }) > 0,
    );
    expect(failed.sum('ancrage_queue_jobs', { queue: SCORE_COMPANY, state: 'failed' })).toBe(1);
    const attempts = { queue: SCORE_COMPANY, outcome: 'failed' };
    expect(failed.sum('ancrage_job_duration_seconds_count', attempts)).toBeGreaterThanOrEqual(5);
    expect(failed.sum('ancrage_backlog', { of: 'scores' })).toBeGreaterThan(0);
    expect(failed.sum('ancrage_backlog_oldest_seconds', { of: 'scores' })).toBeGreaterThan(2);
    await grounds.owner.query('GRANT INSERT ON ancrage.score_record TO ancrage_worker');
    await settled();
    await grounds.owner.query(
      'REVOKE UPDATE (dispatched_at) ON ancrage.outbox FROM ancrage_worker',
    );
    await grounds.owner.query(
      `INSERT INTO ancrage.outbox (company_id, topic, payload, created_at)
       SELECT organisation_id, 'nobody reads it', '{}', now() - interval '40 seconds'
       FROM ancrage.company LIMIT 1`,
    );
    const lag = await eventually(
      worker,
      (seen) => seen.sum('ancrage_backlog_oldest_seconds', { of: 'outbox' }) >= 40,
    );
    expect(lag.sum('ancrage_backlog', { of: 'outbox' })).toBe(1);
    await eventually(
      worker,
      (seen) => seen.sum('ancrage_task_failures_total', { task: 'relay' }) > 0,
    );
  });

  test('no label holds an identifier, and only this machine reads', async () => {
    const labels = [...(await api()).labelValues, ...(await worker()).labelValues];
    const identifiers = labels.filter(
      (label) =>
        /[0-9a-f]{8}-[0-9a-f]{4}|@|\d{6}/.test(label) || ids.some((id) => label.includes(id)),
    );
    expect(identifiers).toEqual([]);
    expect((await fetch(`${grounds.apiUrl}/metrics`)).status).toBe(404);
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal);
    if (outside) await expect(Scrape.of(apiPort, outside.address)).rejects.toThrow('fetch failed');
  });
});
