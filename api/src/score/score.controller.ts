import { Controller, Get, Query, Sse, type MessageEvent } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { interval, map, merge, takeUntil, timer, type Observable } from 'rxjs';
import { CurrentCaller, type Caller } from '../http/current-session';
import { Refuses } from '../http/refuses';
import { Requires } from '../permission/permission.guard';
import { ReadDashboard } from './read-dashboard/read-dashboard.query';
import { ReadDossier } from './read-dossier/read-dossier.query';
import { DashboardDto, DossierDto, ReadDashboardDto, ReadDossierDto } from './score.dto';
import { ScoreEvents } from './stream-scores/score-events';

/** Proxies end a connection that is silent for a minute. */
const HEARTBEAT_MS = 20_000;

/** A stream ends in time for the session to be checked again; the browser reconnects by itself. */
const STREAM_MS = 15 * 60_000;

/** Scores: the dashboard, and the news that one has landed. */
@ApiTags('score')
@Controller('api/score')
export class ScoreController {
  constructor(
    private readonly dashboard: ReadDashboard,
    private readonly dossiers: ReadDossier,
    private readonly events: ScoreEvents,
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
  @ApiOkResponse({ description: 'Server-sent events', content: { 'text/event-stream': {} } })
  streamScores(@CurrentCaller() caller: Caller): Observable<MessageEvent> {
    const landed = this.events
      .ofCompany(caller.organisationId)
      .pipe(map((message) => ({ type: 'score.landed', data: { landed: message.landed } })));
    const heartbeat = interval(HEARTBEAT_MS).pipe(map(() => ({ type: 'heartbeat', data: '' })));
    return merge(landed, heartbeat).pipe(takeUntil(timer(STREAM_MS)));
  }
}
