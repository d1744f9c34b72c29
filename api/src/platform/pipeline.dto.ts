import { QUEUE_NAMES } from '@ancrage/queue/queues';
import {
  BooleanField,
  EnumField,
  IdField,
  InstantField,
  NestedField,
  NumberField,
  QuarterField,
  TextField,
} from '../http/fields';

/** How many jobs of a queue are in which state. */
export class QueueDto {
  @EnumField(QUEUE_NAMES, 'QueueName') name!: string;
  @NumberField({ integer: true }) waiting!: number;
  @NumberField({ integer: true }) active!: number;
  @NumberField({ integer: true }) delayed!: number;
  @NumberField({ integer: true, description: 'Done, of those that are still kept' })
  completed!: number;
  @NumberField({ integer: true }) failed!: number;
}

/** A job that failed after its last attempt. */
export class FailedJobDto {
  @EnumField(QUEUE_NAMES, 'QueueName') queue!: string;
  @TextField() id!: string;
  @TextField({ nullable: true, description: 'Name of the company that it was for' })
  company!: string | null;
  @TextField({ description: 'What the last attempt said' }) reason!: string;
  @NumberField({ integer: true }) attempts!: number;
  @InstantField() addedAt!: string;
  @InstantField() failedAt!: string;
}

/** A company whose scores are behind its declarations. */
export class CompanyBehindDto {
  @TextField() company!: string;
  @NumberField({ integer: true }) quarters!: number;
  @InstantField() since!: string;
}

/** The scores that are behind what was declared. */
export class BehindDto {
  @NumberField({ integer: true }) companies!: number;
  @NumberField({ integer: true, description: 'Scores of a company and a quarter' })
  quarters!: number;
  @InstantField({ nullable: true }) since!: string | null;
  @NestedField(() => CompanyBehindDto, { list: true, description: 'Those that wait the longest' })
  oldest!: CompanyBehindDto[];
}

/** Messages that were written with a declaration and not handed to a queue yet. */
export class OutboxDto {
  @NumberField({ integer: true }) rows!: number;
  @InstantField({ nullable: true }) since!: string | null;
}

/** Every company's scores under one method, and how far it is. */
export class RecomputationDto {
  @IdField() id!: string;
  @TextField() methodVersion!: string;
  @QuarterField() firstQuarter!: string;
  @QuarterField() lastQuarter!: string;
  @InstantField() askedAt!: string;
  @InstantField({ nullable: true }) finishedAt!: string | null;
  @NumberField({ integer: true, description: 'Companies' }) done!: number;
  @NumberField({ integer: true, nullable: true, description: 'Null until they are counted' })
  total!: number | null;
  @NumberField({ nullable: true, description: 'Over the last minutes' })
  companiesPerMinute!: number | null;
  @InstantField({ nullable: true }) expectedEnd!: string | null;
}

/** The pipeline from a declaration to its score, as whoever operates the platform sees it. */
export class PipelineDto {
  @EnumField(['redis', 'postgres'], 'QueueBackend') backend!: string;
  @BooleanField({ description: 'When false, queues and failed jobs are not known' })
  queuesAnswer!: boolean;
  @NestedField(() => QueueDto, { list: true }) queues!: QueueDto[];
  @NestedField(() => FailedJobDto, { list: true, description: 'The latest' })
  failedJobs!: FailedJobDto[];
  @NestedField(() => BehindDto) behind!: BehindDto;
  @NestedField(() => OutboxDto) outbox!: OutboxDto;
  @NestedField(() => RecomputationDto, { list: true, description: 'The latest first' })
  recomputations!: RecomputationDto[];
}

/** Which failed jobs to put back. */
export class RetryJobsDto {
  @EnumField(QUEUE_NAMES, 'QueueName') queue!: string;
  @TextField({ min: 1, max: 200, nullable: true, description: 'Null for all that failed' })
  jobId!: string | null;
}

/** How many jobs were put back. */
export class RetriedDto {
  @NumberField({ integer: true }) retried!: number;
}
