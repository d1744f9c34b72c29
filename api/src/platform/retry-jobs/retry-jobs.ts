import { QueueUnreachable } from '@ancrage/queue/answers-within';
import type { QueueConnection } from '@ancrage/queue/connect';
import { retryFailedJobs } from '@ancrage/queue/inspect-queues';
import type { QueueName } from '@ancrage/queue/queues';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { QUEUES } from '../../http/process-tokens';
import { writeOnce } from '../../http/run-once';
import type { RetriedDto, RetryJobsDto } from '../pipeline.dto';

/**
 * Puts one failed job, or all of a queue, back before the worker. Every job may be run twice
 * without harm, so that a retry never is one; the platform's log keeps it. Refuses a job that is not among the failed ones.
 */
@Injectable()
export class RetryJobs {
  private readonly logger = new Logger('pipeline');

  constructor(
    private readonly source: DataSource,
    @Inject(QUEUES) private readonly queues: QueueConnection,
  ) {}

  async retryJobs(caller: Caller, input: RetryJobsDto): Promise<RetriedDto> {
    return writeOnce(this.source, caller, {
      input: { route: 'retryJobs', ...input },
      write: async (transaction) => {
        const retried = await this.retry(input);
        if (input.jobId !== null && retried === 0) refuse('platform.job_not_failed', 'jobId');
        if (retried > 0) {
          await transaction.query('SELECT ancrage.note_retried_jobs($1, $2, $3)', [
            input.queue,
            input.jobId,
            retried,
          ]);
        }
        const { actor, requestId } = caller;
        this.logger.log({ ...input, retried, actor, reqId: requestId }, 'failed jobs put back');
        return { retried };
      },
    });
  }

  private async retry({ queue, jobId }: RetryJobsDto): Promise<number> {
    try {
      return await retryFailedJobs(this.queues, queue as QueueName, jobId);
    } catch (error) {
      if (error instanceof QueueUnreachable) return refuse('platform.queue_unreachable');
      throw error;
    }
  }
}
