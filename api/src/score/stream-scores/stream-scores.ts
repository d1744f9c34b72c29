import { readInTenant } from '@ancrage/database/in-tenant';
import { Injectable, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import {
  catchError,
  defer,
  exhaustMap,
  filter,
  finalize,
  from,
  interval,
  map,
  merge,
  of,
  ReplaySubject,
  takeUntil,
  timer,
  type Observable,
} from 'rxjs';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { ScoreEvents } from './score-events';

/** Proxies end a connection that is silent for a minute, and the api one of half that. */
const HEARTBEAT_MS = 20_000;

/** A stream ends in time for the session to be checked again; the browser reconnects by itself. */
const STREAM_MS = 15 * 60_000;

/** More windows than anybody watches; a stream is a socket and a timer. */
const STREAMS_MAX = 20;

/** Tells the members of a company when a score of theirs has landed. */
@Injectable()
export class StreamScores implements OnModuleDestroy {
  private readonly open = new Map<string, number>();
  private readonly ending = new ReplaySubject<void>(1);

  constructor(
    private readonly source: DataSource,
    private readonly events: ScoreEvents,
  ) {}

  /** @throws `score.too_many_streams` where the person listens in too many places at once. */
  streamScores(caller: Caller): Observable<MessageEvent> {
    if (this.openOf(caller) >= STREAMS_MAX) {
      return refuse('score.too_many_streams', '', { max: STREAMS_MAX });
    }
    const landed = this.events
      .ofCompany(caller.organisationId)
      .pipe(map((message) => ({ type: 'score.landed', data: { landed: message.landed } })));
    const heartbeat = interval(HEARTBEAT_MS).pipe(map(() => ({ type: 'heartbeat', data: '' })));
    const left = interval(HEARTBEAT_MS).pipe(
      exhaustMap(() => from(this.isMember(caller)).pipe(catchError(() => of(true)))),
      filter((isMember) => !isMember),
    );
    return defer(() => {
      this.open.set(caller.userId, this.openOf(caller) + 1);
      return merge(landed, heartbeat).pipe(takeUntil(merge(timer(STREAM_MS), left, this.ending)));
    }).pipe(finalize(() => this.closeOne(caller)));
  }

  /** A process that is asked to end waits for no dashboard: the browser reconnects to the next. */
  onModuleDestroy(): void {
    this.ending.next();
  }

  private async isMember(caller: Caller): Promise<boolean> {
    const rows = await readInTenant(this.source, caller, (tenant) =>
      tenant.query('SELECT FROM ancrage.membership WHERE user_id = $1 AND left_at IS NULL', [
        caller.userId,
      ]),
    );
    return rows.length > 0;
  }

  private openOf({ userId }: Caller): number {
    return this.open.get(userId) ?? 0;
  }

  private closeOne(caller: Caller): void {
    const left = this.openOf(caller) - 1;
    if (left > 0) this.open.set(caller.userId, left);
    else this.open.delete(caller.userId);
  }
}
