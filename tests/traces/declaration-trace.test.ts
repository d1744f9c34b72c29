import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import type { QueueConnection } from '@ancrage/queue/connect';
import { countJobs } from '@ancrage/queue/inspect-queues';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openReadyCompany, type TestCompany } from '../grounds/company';
import { dashboard, LAST_QUARTER, meetingRoom } from '../grounds/declarations';
import { eventually } from '../grounds/eventually';
import { BACKENDS, openGrounds, type Grounds } from '../grounds/grounds';
import { openQueueStore } from '../grounds/queue-store';
import type { Session } from '../grounds/session';
import { receiveTraces, type Collector, type ReceivedSpan } from './receive-traces';

/** Kinds of steps as OTLP numbers them. */
const [INTERNAL, SERVER, PRODUCER, CONSUMER] = [1, 2, 4, 5];

/** A step begins by the clock, in milliseconds, and ends by a finer one. */
const CLOCK_US = 1000;

describe.each(BACKENDS)('a trace follows a declaration to its score, queues on %s', (queues) => {
  let collector: Collector;
  let grounds: Grounds;
  let company: TestCompany;
  let session: Session;
  let traced: Readonly<Record<string, string>>;
  let store: QueueConnection;

  /** The steps of the trace of the last declaration, by name, once its score has landed. */
  const declared = async (
    hours: number,
    meanwhile: () => Promise<void> = async () => undefined,
  ) => {
    const from = collector.spans.length;
    const answer = await session.post<{ version: number }>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, hours),
    );
    expect(answer.status).toBe(201);
    await meanwhile();
    await eventually(
      () => dashboard(session, LAST_QUARTER),
      (view) => view.score?.version === answer.body.version,
    );
    const latest = () => collector.spans.slice(from);
    const steps = await eventually(
      async () => {
        const post = latest().find(({ name }) => name === 'POST /api/commitments');
        return latest().filter(({ traceId }) => traceId === post?.traceId);
      },
      (spans) =>
        ['POST /api/commitments', 'keep scores', `process ${SCORE_COMPANY}`].every((name) =>
          spans.some((span) => span.name === name),
        ),
    );
    return { steps, version: answer.body.version };
  };
  const outboxRow = async () => {
    const { rows } = await grounds.owner.query<{ id: string; traceparent: string | null }>(
      'SELECT id, traceparent FROM ancrage.outbox ORDER BY id DESC LIMIT 1',
    );
    return rows[0] ?? { id: '', traceparent: null };
  };

  beforeAll(async () => {
    collector = await receiveTraces();
    grounds = await openGrounds({ queues });
    traced = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '50' };
    await Promise.all([grounds.api.start(traced), grounds.worker.start(traced)]);
    ({ company, session } = await openReadyCompany(grounds, 'Tannerie du Gouët'));
    store = await openQueueStore(grounds);
  });
  afterAll(async () => {
    await store.close();
    await grounds.close();
    collector.close();
  });

  // A declaration that meets a waiting job of its company is scored by that one, under its trace.
  beforeEach(() =>
    eventually(
      () => countJobs(store),
      (counts) => counts.every(({ waiting, active, delayed }) => waiting + active + delayed === 0),
    ),
  );

  test('one trace holds every step, each under the one that caused it', async () => {
    const { steps } = await declared(7);
    const post = step(steps, 'POST /api/commitments');
    const append = step(steps, 'append to the ledger');
    const publish = step(steps, `publish ${SCORE_COMPANY}`);
    const process = step(steps, `process ${SCORE_COMPANY}`);
    const thread = step(steps, 'score in a thread');
    const score = step(steps, 'score');
    const keep = step(steps, 'keep scores');
    expect(new Set(steps.map(({ traceId }) => traceId)).size).toBe(1);
    expect(
      [post, append, publish, process, thread, score, keep].map(({ parentSpanId }) => parentSpanId),
    ).toEqual([
      '',
      post.spanId,
      post.spanId,
      publish.spanId,
      process.spanId,
      thread.spanId,
      thread.spanId,
    ]);
    expect([post, append, publish, process, thread, score, keep].map(({ kind }) => kind)).toEqual([
      SERVER,
      INTERNAL,
      PRODUCER,
      CONSUMER,
      INTERNAL,
      INTERNAL,
      INTERNAL,
    ]);
    expect(
      [post, append, publish, process, thread, score, keep].map(({ service }) => service),
    ).toEqual([
      ...['ancrage-api', 'ancrage-api', 'ancrage-api'],
      ...['ancrage-worker', 'ancrage-worker', 'ancrage-worker', 'ancrage-worker'],
    ]);
    expect(post.attributes).toMatchObject({
      'http.route': '/api/commitments',
      'http.response.status_code': 201,
    });
    for (const span of steps) expect(span.endUs).toBeGreaterThanOrEqual(span.startUs);
    expect(score.startUs).toBeGreaterThanOrEqual(append.endUs - CLOCK_US);
    expect(keep.startUs).toBeGreaterThanOrEqual(score.endUs - CLOCK_US);
    expect((await outboxRow()).traceparent).toBe(`00-${post.traceId}-${append.spanId}-01`);
    expect(JSON.stringify(steps.map(({ attributes }) => attributes))).not.toContain(company.id);
  });

  test('what the relay hands over later goes on with the trace that stands on its row', async () => {
    await grounds.worker.stop();
    const { steps } = await declared(6, async () => {
      const { id } = await eventually(outboxRow, (row) => row.traceparent !== null);
      // As if the queue had been wiped before anybody looked, and the api had not marked the row.
      await eventually(
        () =>
          grounds.owner.query(
            'UPDATE ancrage.outbox SET dispatched_at = NULL WHERE id = $1 AND dispatched_at IS NOT NULL',
            [id],
          ),
        ({ rowCount }) => rowCount === 1,
      );
      await grounds.owner.query(
        `UPDATE ancrage.score_request SET wanted_at = now() + interval '1 hour'`,
      );
      await store.queue(SCORE_COMPANY).obliterate({ force: true });
      await grounds.worker.start(traced);
    });
    const append = step(steps, 'append to the ledger');
    const process = step(steps, `process ${SCORE_COMPANY}`);
    const relayed = steps.find(
      ({ name, service }) => name === `publish ${SCORE_COMPANY}` && service === 'ancrage-worker',
    );
    expect(relayed?.parentSpanId).toBe(append.spanId);
    expect(process.parentSpanId).toBe(relayed?.spanId);
  });

  test('a failed attempt is a step of the same trace', async () => {
    await grounds.owner.query('REVOKE INSERT ON ancrage.score_record FROM ancrage_worker');
    const named = (name: string) => collector.spans.filter((span) => span.name === name);
    const before = named('keep scores').length;
    const { steps } = await declared(5, async () => {
      await eventually(
        async () => named('keep scores').length,
        (count) => count > before,
      );
      await grounds.owner.query('GRANT INSERT ON ancrage.score_record TO ancrage_worker');
    });
    const attempts = await eventually(
      async () =>
        named(`process ${SCORE_COMPANY}`)
          .filter(({ traceId }) => traceId === steps[0]?.traceId)
          .map(({ attributes }) => Number(attributes['messaging.message.attempt'])),
      (found) => found.length > 1,
    );
    expect(attempts.slice(0, 2)).toEqual([1, 2]);
  });
});

test('without an endpoint nothing of OpenTelemetry is loaded, and no message carries a trace', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ancrage-traces-'));
  const grounds = await openGrounds();
  try {
    const hook = join(folder, 'loaded.cjs');
    writeFileSync(
      hook,
      `process.prependListener('SIGTERM', () => require('node:fs').writeFileSync(process.env.LOADED,
        Object.keys(require.cache).filter((file) => /opentelemetry|prom-client/.test(file)).join('\\n')));`,
    );
    const loaded = (name: string) => ({
      NODE_OPTIONS: `--require ${hook}`,
      LOADED: join(folder, name),
    });
    await Promise.all([grounds.api.start(loaded('api')), grounds.worker.start(loaded('worker'))]);
    const { session } = await openReadyCompany(grounds, 'Corderie du Légué');
    const { body } = await session.post<{ version: number }>(
      '/api/commitments',
      meetingRoom(LAST_QUARTER, 4),
    );
    await eventually(
      () => dashboard(session, LAST_QUARTER),
      (view) => view.score?.version === body.version,
    );
    const { rows } = await grounds.owner.query<{ traced: number }>(
      `SELECT count(*) FILTER (WHERE traceparent IS NOT NULL)::int AS traced FROM ancrage.outbox`,
    );
    expect(rows[0]?.traced).toBe(0);
    await Promise.all([grounds.api.stop(), grounds.worker.stop()]);
    const files = ['api', 'worker'].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(files).toEqual(['', '']);
  } finally {
    await grounds.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The one step of a name. */
function step(spans: readonly ReceivedSpan[], name: string): ReceivedSpan {
  const found = spans.filter((span) => span.name === name);
  if (found[0] === undefined)
    throw new Error(`No step "${name}" among ${spans.map((s) => s.name)}`);
  return found[0];
}
