import { Controller, Get, Query, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { CurrentCaller, type Caller } from '../http/current-session';
import { Refuses } from '../http/refuses';
import { Requires } from '../permission/permission.guard';
import { ReadDashboard } from './read-dashboard/read-dashboard.query';
import { ReadDossier } from './read-dossier/read-dossier.query';
import { DashboardDto, DossierDto, ReadDashboardDto, ReadDossierDto } from './score.dto';
import { StreamScores } from './stream-scores/stream-scores';

/** Scores: the dashboard, and the news that one has landed. */
@ApiTags('score')
@Controller('api/score')
export class ScoreController {
  constructor(
    private readonly dashboard: ReadDashboard,
    private readonly dossiers: ReadDossier,
    private readonly stream: StreamScores,
  ) {}

  @Get('dashboard')
  @Requires('score.read')
  @Refuses('method.not_found')
  @ApiOkResponse({ type: DashboardDto })
  readDashboard(
    @CurrentCaller() caller: Caller,
    @Query() query: ReadDashboardDto,
  ): Promise<DashboardDto> {
    return this.dashboard.readDashboard(caller, query);
  }

  @Get('dossier')
  @Requires('score.read')
  @Refuses('score.not_found', 'score.being_counted')
  @ApiOkResponse({ type: DossierDto })
  readDossier(
    @CurrentCaller() caller: Caller,
    @Query() query: ReadDossierDto,
  ): Promise<DossierDto> {
    return this.dossiers.readDossier(caller, query);
  }

  @Sse('stream')
  @Requires('score.read')
  @Refuses('score.too_many_streams')
  @ApiOkResponse({ description: 'Server-sent events', content: { 'text/event-stream': {} } })
  streamScores(@CurrentCaller() caller: Caller): Observable<MessageEvent> {
    return this.stream.streamScores(caller);
  }
}
