import { IMPORT_DECLARATIONS } from '@ancrage/contract/message/import-declarations';
import { SCORE_BACKLOG } from '@ancrage/contract/message/score-backlog';
import { SCORE_COMPANY } from '@ancrage/contract/message/score-company';
import type { JobsOptions } from 'bullmq';

/** The queues of the product; a queue's payload type stands in the contract under its name. */
export const QUEUE_NAMES = [SCORE_COMPANY, SCORE_BACKLOG, IMPORT_DECLARATIONS] as const;

/** The name of a queue. */
export type QueueName = (typeof QUEUE_NAMES)[number];

/** Kept for a look, not for ever: without limits BullMQ keeps every job. */
const RETENTION = {
  removeOnComplete: { age: 3600, count: 1000 },
  removeOnFail: { age: 14 * 24 * 3600, count: 5000 },
} as const;

/** Retries and retention by queue. */
export const JOB_OPTIONS: Record<QueueName, JobsOptions> = {
  [SCORE_COMPANY]: { attempts: 5, backoff: { type: 'exponential', delay: 200 }, ...RETENTION },
  [SCORE_BACKLOG]: { attempts: 3, backoff: { type: 'exponential', delay: 1000 }, ...RETENTION },
  [IMPORT_DECLARATIONS]: {
    attempts: 3,
    backoff: { type: 'exponential', delay: 500 },
    ...RETENTION,
  },
};
