import { randomUUID } from 'node:crypto';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import { quarterOf } from '@ancrage/contract/period/quarter';
import { connect } from '@ancrage/database/connect';
import { askRecomputation } from '@ancrage/ledger/recomputation';
import type { QueueConnection } from '@ancrage/queue/connect';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReadyCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom, TODAY } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { BACKENDS, openGrounds, type Grounds } from '../grounds/grounds';
import { openOrganisation, signInAs } from '../grounds/member';
import { openQueueStore } from '../grounds/queue-store';
import type { ProblemBody, Session } from '../grounds/session';
import { publishStricterMethod } from '../recompute/new-method';

const COMPANY = 'Tonnellerie du Ter';

interface Pipeline {
  readonly backend: string;
  readonly queuesAnswer: boolean;
  readonly queues: readonly { name: string; failed: number; completed: number }[];
  readonly failedJobs: readonly {
    readonly queue: string;
    readonly id: string;
    readonly company: string | null;
    readonly reason: string;
    readonly attempts: number;
    readonly addedAt: string;
    readonly failedAt: string;
  }[];
  readonly behind: {
    readonly companies: number;
    readonly quarters: number;
    readonly since: string | null;
    readonly oldest: readonly { company: string; quarters: number; since: string }[];
  };
  readonly outbox: { readonly rows: number; readonly since: string | null };
  readonly recomputations: readonly {
    readonly methodVersion: string;
    readonly finishedAt: string | null;
    readonly done: number;
    readonly total: number | null;
    readonly companiesPerMinute: number | null;
    readonly expectedEnd: string | null;
  }[];
}

const RETRIES = '/api/platform/pipeline/retries';

describe.each(BACKENDS)('the pipeline as the platform sees it, queues on %s', (queues) => {
  let grounds: Grounds;
  let platform: Session;
  let declarer: Session;
  let store: QueueConnection;

  const pipeline = async () => (await platform.get<Pipeline>('/api/platform/pipeline')).body;
  const failing = async (isFailing: boolean) => {
    const change = isFailing ? 'REVOKE INSERT' : 'GRANT INSERT';
    await grounds.owner.query(
      `${change} ON ancrage.score_record ${isFailing ? 'FROM' : 'TO'} ancrage_worker`,
    );
  };

  beforeAll(async () => {
    grounds = await openGrounds({ queues });
    await Promise.all([grounds.api.start(), grounds.worker.start()]);
    const platformId = await openOrganisation(grounds, 'platform', 'Ancrage');
    platform = await signInAs(grounds, 'platformAdministrator', platformId);
    ({ session: declarer } = await openReadyCompany(grounds, COMPANY));
    store = await openQueueStore(grounds);
  });
  afterAll(async () => {
    await store.close();
    await grounds.close();
  });

  test('when everything is scored nothing waits, and the done jobs are counted', async () => {
    const calm = await eventually(
      pipeline,
      ({ behind, outbox, queues: seen }) =>
        behind.companies === 0 && outbox.rows === 0 && seen.some(({ completed }) => completed > 0),
    );
    expect(calm).toMatchObject({
      backend: queues,
      queuesAnswer: true,
      failedJobs: [],
      behind: { companies: 0, quarters: 0, since: null, oldest: [] },
      outbox: { rows: 0, since: null },
      recomputations: [],
    });
    expect(calm.queues.map(({ name }) => name)).toEqual([
      'score-company',
      'score-backlog',
      'import-declarations',
    ]);
  });

  test('a job that fails is shown with why, is retried, and then succeeds', async () => {
    const before = Date.now();
    await failing(true);
    const declared = await declarer.post<{ version: number }>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, 12),
    );
    const seen = await eventually(pipeline, ({ failedJobs }) => failedJobs.length > 0);
    const [job] = seen.failedJobs;
    expect(job).toMatchObject({ queue: SCORE_COMPANY, company: COMPANY, attempts: 5 });
    expect(job?.reason).toContain('permission denied');
    expect(Date.parse(job?.addedAt ?? '')).toBeGreaterThanOrEqual(before - 1000);
    expect(Date.parse(job?.failedAt ?? '')).toBeGreaterThan(Date.parse(job?.addedAt ?? ''));
    expect(seen.behind).toMatchObject({ companies: 1, oldest: [{ company: COMPANY }] });
    expect(Date.parse(seen.behind.since ?? '')).toBeGreaterThan(before - 1000);

    await failing(false);
    const body = { queue: SCORE_COMPANY, jobId: job?.id ?? '' };
    const key = randomUUID();
    const retried = await platform.post<{ retried: number }>(RETRIES, body, key);
    expect([retried.status, retried.body]).toEqual([200, { retried: 1 }]);
    await eventually(
      async () => (await store.queue(SCORE_COMPANY).getJob(body.jobId))?.getState(),
      (state) => state === 'completed',
    );
    await eventually(
      () => dashboard(declarer, LAST_QUARTER),
      (view) => view.score?.version === declared.body.version,
    );
    const again = await platform.post<{ retried: number }>(RETRIES, body, key);
    expect(again.body).toEqual({ retried: 1 });
    const late = await platform.post<ProblemBody>(RETRIES, body);
    expect([late.status, late.body.code]).toEqual([409, 'platform.job_not_failed']);
    const log = await platform.get<{ events: object[] }>('/api/audit?topic=pipeline');
    expect(log.body.events).toMatchObject([
      {
        what: 'retried',
        actorState: 'member',
        after: { queue: SCORE_COMPANY, job: body.jobId, retried: 1 },
      },
    ]);
  });

  test('all that failed of a queue are retried at once', async () => {
    await failing(true);
    await declarer.post('/api/commitments', meetingRoom(LAST_QUARTER, 3));
    await eventually(pipeline, ({ failedJobs }) => failedJobs.length > 0);
    await failing(false);
    const retried = await platform.post<{ retried: number }>(RETRIES, {
      queue: SCORE_COMPANY,
      jobId: null,
    });
    expect(retried.body.retried).toBeGreaterThan(0);
    const calm = await eventually(
      pipeline,
      ({ behind, failedJobs }) => behind.companies === 0 && failedJobs.length === 0,
    );
    expect(calm.queues.find(({ name }) => name === SCORE_COMPANY)?.failed).toBe(0);
  });

  test('a recomputation is seen from its asking to its end', async () => {
    const source = await connect({ url: grounds.ownerUrl, application: 'ancrage-tests' });
    await publishStricterMethod(grounds.owner, '1.1.0');
    const asked = { firstQuarter: LAST_QUARTER, lastQuarter: quarterOf(TODAY) };
    await askRecomputation(source, { methodVersion: '1.1.0', ...asked });
    await source.destroy();
    const seen = await eventually(pipeline, ({ recomputations: [one] }) => !!one?.finishedAt);
    expect(seen.recomputations).toMatchObject([
      { methodVersion: '1.1.0', done: 1, total: 1, expectedEnd: null },
    ]);
    expect(seen.recomputations[0]?.companiesPerMinute).toBeGreaterThan(0);
    await grounds.worker.kill();
    await grounds.owner.query(
      `UPDATE ancrage.recomputation SET finished_at = NULL, planned_at = clock_timestamp()
         - interval '1 minute'`,
    );
    await grounds.owner.query(
      `INSERT INTO ancrage.recomputation_chunk
       SELECT id, 1000, c.company_id, c.company_id, 9, NULL
       FROM ancrage.recomputation, ancrage.ledger_head c LIMIT 1`,
    );
    const [halfway] = (await pipeline()).recomputations;
    expect(halfway).toMatchObject({ finishedAt: null, done: 1, total: 10 });
    expect(halfway?.companiesPerMinute).toBeCloseTo(1, 0);
    const minutes = (Date.parse(halfway?.expectedEnd ?? '') - Date.now()) / 60_000;
    expect(minutes).toBeCloseTo(9 / (halfway?.companiesPerMinute ?? 0), 0);
    await grounds.worker.start();
  });

  test('nobody but the platform sees or retries anything', async () => {
    const refused = [
      await declarer.get<ProblemBody>('/api/platform/pipeline'),
      await declarer.post<ProblemBody>(RETRIES, { queue: SCORE_COMPANY, jobId: null }),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual([
      'permission.denied',
      'permission.denied',
    ]);
    const { rows } = await grounds.owner.query<{ id: string }>(
      `SELECT id FROM ancrage.organisation WHERE type = 'company' LIMIT 1`,
    );
    for (const call of [
      'SELECT * FROM ancrage.pipeline_backlog()',
      'SELECT * FROM ancrage.companies_behind(5)',
      `SELECT * FROM ancrage.name_organisations('{}')`,
    ]) {
      await grounds.owner.query('BEGIN');
      await grounds.owner.query('SET LOCAL ROLE ancrage_api');
      await grounds.owner.query("SELECT set_config('app.organisation', $1, true)", [rows[0]?.id]);
      await expect(grounds.owner.query(call)).rejects.toMatchObject({ code: '42501' });
      await grounds.owner.query('ROLLBACK');
    }
  });
});
