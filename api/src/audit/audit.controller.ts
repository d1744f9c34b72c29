import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentCaller, type Caller } from '../http/current-session';
import { Requires } from '../permission/permission.guard';
import { AuditFilterDto, AuditPageDto, AuditPageFilterDto } from './audit.dto';
import { EventsFile } from './events-file.query';
import { ListEvents } from './list-events.query';

/** Who did what, what it was before and after, when, why and from where. */
@ApiTags('audit')
@Controller('api/audit')
export class AuditController {
  constructor(
    private readonly list: ListEvents,
    private readonly file: EventsFile,
  ) {}

  @Get()
  @Requires('audit.read')
  @ApiOkResponse({ type: AuditPageDto })
  listEvents(
    @CurrentCaller() caller: Caller,
    @Query() { after, ...filter }: AuditPageFilterDto,
  ): Promise<AuditPageDto> {
    return this.list.listPage(caller, filter, after);
  }

  @Get('export')
  @Requires('audit.read')
  @ApiOkResponse({ description: 'The log as CSV', content: { 'text/csv': {} } })
  async exportEvents(
    @CurrentCaller() caller: Caller,
    @Query() filter: AuditFilterDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await this.file.eventsFile(caller, filter);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="ancrage-journal.csv"')
      .send(content);
  }
}
