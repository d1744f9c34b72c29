import type { Job } from 'bullmq';
import { answersWithin } from './answers-within';
import type { QueueConnection } from './connect';
import { QUEUE_NAMES, type QueueName } from './queues';

/** Jobs that are retried with one request; the rest stay for the next one. */
const RETRIED_MAX = 500;

/** How many jobs of a queue are in which state. */
export interface QueueCounts {
  readonly name: QueueName;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  /** Done, of those that are still kept. */
  readonly completed: number;
  readonly failed: number;
}

/** A job that failed after its last attempt. */
export interface FailedJob {
  readonly queue: QueueName;
  readonly id: string;
  readonly companyId: string | null;
  readonly reason: string;
  readonly attempts: number;
  readonly addedAt: Date;
  readonly failedAt: Date;
}

/** Counts the jobs of every queue by state. */
export function countJobs(queues: QueueConnection): Promise<QueueCounts[]> {
  return answersWithin(
    Promise.all(
      QUEUE_NAMES.map(async (name) => {
        const counts = await queues
          .queue(name)
          .getJobCounts('wait', 'prioritized', 'active', 'delayed', 'completed', 'failed');
        const of = (state: string) => counts[state] ?? 0;
        return {
          name,
          waiting: of('wait') + of('prioritized'),
          active: of('active'),
          delayed: of('delayed'),
          completed: of('completed'),
          failed: of('failed'),
        };
      }),
    ),
  );
}

/** The jobs of every queue that failed for good, the latest first. */
export async function listFailedJobs(queues: QueueConnection, limit: number): Promise<FailedJob[]> {
  const byQueue = await answersWithin(
    Promise.all(
      QUEUE_NAMES.map(async (queue) => {
        const jobs = (await queues.queue(queue).getFailed(0, limit - 1)) as Job[];
        return jobs.map((job): FailedJob => {
          const { companyId } = job.data as { readonly companyId?: string };
          return {
            queue,
            id: job.id ?? '',
            companyId: companyId ?? null,
            reason: job.failedReason ?? '',
            attempts: job.attemptsMade,
            addedAt: new Date(job.timestamp),
            failedAt: new Date(job.finishedOn ?? job.timestamp),
          };
        });
      }),
    ),
  );
  return byQueue
    .flat()
    .sort((a, b) => b.failedAt.getTime() - a.failedAt.getTime())
    .slice(0, limit);
}

/**
 * Puts failed jobs back into their queue, with all their attempts before them.
 *
 * @param jobId The one to retry; null for every failed job of the queue, so many at a time.
 * @returns How many were put back; a job that is not among the failed ones is left as it is.
 */
export async function retryFailedJobs(
  queues: QueueConnection,
  name: QueueName,
  jobId: string | null,
): Promise<number> {
  return answersWithin(retry(queues, name, jobId));
}

async function retry(
  queues: QueueConnection,
  name: QueueName,
  jobId: string | null,
): Promise<number> {
  const queue = queues.queue(name);
  const jobs = (
    jobId === null ? await queue.getFailed(0, RETRIED_MAX - 1) : [await queue.getJob(jobId)]
  ) as (Job | undefined)[];
  const retried = await Promise.all(jobs.map((job) => (job ? putBack(job) : false)));
  return retried.filter(Boolean).length;
}

/** Another administrator, or a worker that came late, may have been faster: that is no failure. */
async function putBack(job: Job): Promise<boolean> {
  if (!(await job.isFailed())) return false;
  try {
    await job.retry('failed', { resetAttemptsMade: true });
    return true;
  } catch (error) {
    if (await job.isFailed()) throw error;
    return false;
  }
}
