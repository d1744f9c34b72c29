import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, type Caller } from '../http/current-session';
import { Refuses } from '../http/refuses';
import { Requires } from '../permission/permission.guard';
import { PipelineDto, RetriedDto, RetryJobsDto } from './pipeline.dto';
import { ReadPipeline } from './read-pipeline/read-pipeline.query';
import { RetryJobs } from './retry-jobs/retry-jobs';

/** Watching over the way from a declaration to its score. */
@ApiTags('platform')
@Controller('api/platform/pipeline')
export class PipelineController {
  constructor(
    private readonly read: ReadPipeline,
    private readonly retry: RetryJobs,
  ) {}

  @Get()
  @Requires('platform.read')
  @ApiOkResponse({ type: PipelineDto })
  readPipeline(@CurrentCaller() caller: Caller): Promise<PipelineDto> {
    return this.read.readPipeline(caller);
  }

  @Post('retries')
  @Requires('platform.operate')
  @Refuses('platform.job_not_failed', 'platform.queue_unreachable')
  @HttpCode(200)
  @ApiOkResponse({ type: RetriedDto })
  retryJobs(@CurrentCaller() caller: Caller, @Body() body: RetryJobsDto): Promise<RetriedDto> {
    return this.retry.retryJobs(caller, body);
  }
}
