import type { Server } from 'node:http';
import { poolOf } from '@ancrage/database/pool-of';
import type { QueueConnection } from '@ancrage/queue/connect';
import { countJobs } from '@ancrage/queue/inspect-queues';
import type { MetricsAddress } from '@ancrage/telemetry/metrics-settings';
import { processMetrics, serveMetrics } from '@ancrage/telemetry/serve-metrics';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { DataSource } from 'typeorm';

/** A job as its queue tells of it once an attempt has ended. */
export interface EndedJob {
  readonly processedOn?: number;
  readonly finishedOn?: number;
  readonly attemptsMade: number;
  readonly opts: { readonly attempts?: number };
}

/** What the worker tells of its work; no company is ever named. */
export interface Measures {
  jobEnded(queue: string, outcome: 'completed' | 'failed', job: EndedJob | undefined): void;
  taskFailed(task: string): void;
  /** @param recordedAt When each declaration was recorded (ISO 8601) whose score has landed. */
  landed(recordedAt: readonly string[]): void;
  close(): void;
}

const STATES = ['waiting', 'active', 'delayed', 'completed', 'failed'] as const;

/** Counts what the worker does and what is before it, and serves the figures. */
export async function measureWork(
  address: MetricsAddress,
  source: DataSource,
  queues: QueueConnection,
): Promise<Measures> {
  const registry = processMetrics(poolOf(source));
  const registers = [registry];
  new Gauge({
    name: 'ancrage_queue_jobs',
    help: 'Jobs of a queue by state; absent while the queues do not answer',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset();
      const counts = await countJobs(queues).catch(() => []);
      for (const queue of counts) {
        for (const state of STATES) this.set({ queue: queue.name, state }, queue[state]);
      }
    },
  });
  new Gauge({
    name: 'ancrage_backlog',
    help: 'Scores that are behind the ledger, and outbox rows that no queue has taken',
    labelNames: ['of'],
    registers,
    async collect() {
      this.reset();
      for (const { of, rows } of await readBacklog(source)) this.set({ of }, Number(rows));
    },
  });
  new Gauge({
    name: 'ancrage_backlog_oldest_seconds',
    help: 'Age of the oldest of them; 0 where nothing waits',
    labelNames: ['of'],
    registers,
    async collect() {
      this.reset();
      for (const { of, oldest } of await readBacklog(source)) this.set({ of }, oldest);
    },
  });
  const durations = new Histogram({
    name: 'ancrage_job_duration_seconds',
    help: 'Duration of one attempt of a job',
    labelNames: ['queue', 'outcome'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    registers,
  });
  const failures = new Counter({
    name: 'ancrage_jobs_failed_total',
    help: 'Jobs that failed after their last attempt',
    labelNames: ['queue'],
    registers,
  });
  const tasks = new Counter({
    name: 'ancrage_task_failures_total',
    help: 'Runs of a task that the worker repeats by itself which failed',
    labelNames: ['task'],
    registers,
  });
  const toScore = new Histogram({
    name: 'ancrage_declaration_to_score_seconds',
    help: 'From the recording of a declaration to the landing of its score',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    registers,
  });
  const server: Server = await serveMetrics(address, registry);
  return {
    jobEnded: (queue, outcome, job) => {
      if (!job) return;
      const took = (job.finishedOn ?? Date.now()) - (job.processedOn ?? Date.now());
      durations.observe({ queue, outcome }, took / 1000);
      const isLast = job.attemptsMade >= (job.opts.attempts ?? 1);
      if (outcome === 'failed' && isLast) failures.inc({ queue });
    },
    taskFailed: (task) => tasks.inc({ task }),
    landed: (recordedAt) => {
      const now = Date.now();
      for (const instant of recordedAt) toScore.observe((now - Date.parse(instant)) / 1000);
    },
    close: () => server.close(),
  };
}

/** Nothing where the database does not answer: the other figures are then worth the more. */
async function readBacklog(
  source: DataSource,
): Promise<{ of: string; rows: string; oldest: number }[]> {
  const age = (since: string) =>
    `coalesce(extract(epoch FROM clock_timestamp() - min(${since})), 0)::float8`;
  return source
    .query<{ of: string; rows: string; oldest: number }[]>(
      `SELECT 'scores' AS of, count(*) AS rows, ${age('wanted_at')} AS oldest
       FROM ancrage.score_request WHERE scored_version < wanted_version
       UNION ALL
       SELECT 'outbox', count(*), ${age('created_at')}
       FROM ancrage.outbox WHERE dispatched_at IS NULL`,
    )
    .catch(() => []);
}
