import { readInTenant } from '@ancrage/database/in-tenant';
import { readRecomputations } from '@ancrage/ledger/recomputation';
import { QueueUnreachable } from '@ancrage/queue/answers-within';
import type { QueueConnection } from '@ancrage/queue/connect';
import { countJobs, listFailedJobs, type FailedJob } from '@ancrage/queue/inspect-queues';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { QUEUES } from '../../http/process-tokens';
import type { FailedJobDto, PipelineDto } from '../pipeline.dto';

/** More than anybody reads one by one: beyond, one retries all. */
const FAILED_MAX = 50;

const OLDEST_MAX = 5;

/** An error may hold a whole statement. */
const REASON_LENGTH_MAX = 500;

interface Backlog {
  readonly companies: string;
  readonly quarters: string;
  readonly behind_since: string | null;
  readonly outbox_rows: string;
  readonly outbox_since: string | null;
}

interface CompanyBehind {
  readonly name: string;
  readonly quarters: string;
  readonly since: string;
}

/**
 * Reads what the pipeline has before it: the database's part is there even while the queues do not
 * answer, which is when one looks.
 */
@Injectable()
export class ReadPipeline {
  constructor(
    private readonly source: DataSource,
    @Inject(QUEUES) private readonly queues: QueueConnection,
  ) {}

  async readPipeline(caller: Caller): Promise<PipelineDto> {
    const seen = await this.inspectQueues();
    const ids = (seen?.failed ?? []).flatMap(({ companyId }) => companyId ?? []);
    return readInTenant(this.source, caller, async (transaction) => {
      const [[backlog], oldest, names, recomputations] = await Promise.all([
        transaction.query<Backlog>('SELECT * FROM ancrage.pipeline_backlog()'),
        transaction.query<CompanyBehind>('SELECT * FROM ancrage.companies_behind($1)', [
          OLDEST_MAX,
        ]),
        transaction.query<{ organisation_id: string; name: string }>(
          'SELECT * FROM ancrage.name_organisations($1)',
          [ids],
        ),
        readRecomputations(transaction),
      ]);
      const nameOf = new Map(names.map(({ organisation_id: id, name }) => [id, name]));
      return {
        backend: this.queues.backend,
        queuesAnswer: seen !== null,
        queues: seen?.counts ?? [],
        failedJobs: (seen?.failed ?? []).map((job) => shown(job, nameOf)),
        behind: {
          companies: Number(backlog?.companies ?? 0),
          quarters: Number(backlog?.quarters ?? 0),
          since: backlog?.behind_since ?? null,
          oldest: oldest.map(({ name, quarters, since }) => ({
            company: name,
            quarters: Number(quarters),
            since,
          })),
        },
        outbox: {
          rows: Number(backlog?.outbox_rows ?? 0),
          since: backlog?.outbox_since ?? null,
        },
        recomputations,
      };
    });
  }

  /** Null where the queues' store does not answer. */
  private async inspectQueues() {
    try {
      const [counts, failed] = await Promise.all([
        countJobs(this.queues),
        listFailedJobs(this.queues, FAILED_MAX),
      ]);
      return { counts, failed };
    } catch (error) {
      if (error instanceof QueueUnreachable) return null;
      throw error;
    }
  }
}

function shown(job: FailedJob, nameOf: ReadonlyMap<string, string>): FailedJobDto {
  return {
    queue: job.queue,
    id: job.id,
    company: (job.companyId !== null && nameOf.get(job.companyId)) || null,
    reason: job.reason.slice(0, REASON_LENGTH_MAX),
    attempts: job.attempts,
    addedAt: job.addedAt.toISOString(),
    failedAt: job.failedAt.toISOString(),
  };
}
