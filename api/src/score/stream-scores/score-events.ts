import { SCORE_BACKLOG, type BacklogScored } from '@ancrage/contract/message/score-backlog';
import { SCORE_COMPANY, type ScoreLanded } from '@ancrage/contract/message/score-company';
import type { QueueConnection } from '@ancrage/queue/connect';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { filter, Subject, type Observable } from 'rxjs';
import { QUEUES } from '../../http/process-tokens';

/** What the worker announces: one listener per process, shared by every open dashboard. */
@Injectable()
export class ScoreEvents implements OnModuleInit, OnApplicationShutdown {
  private readonly landed = new Subject<ScoreLanded>();
  private readonly logger = new Logger('score-events');

  constructor(@Inject(QUEUES) private readonly queues: QueueConnection) {}

  onModuleInit(): void {
    for (const queue of [SCORE_COMPANY, SCORE_BACKLOG] as const) {
      const events = this.queues.events(queue);
      events.on('completed', ({ returnvalue }) => {
        for (const message of landedFrom(returnvalue)) {
          if (message.landed.length > 0) this.landed.next(message);
        }
      });
      events.on('error', (error) => this.logger.warn({ err: error, queue }, 'queue events'));
    }
  }

  onApplicationShutdown(): void {
    this.landed.complete();
  }

  /** The scores of one company as they land; of no other. */
  ofCompany(companyId: string): Observable<ScoreLanded> {
    return this.landed.pipe(filter((message) => message.companyId === companyId));
  }
}

/** BullMQ hands a job's return value as an object or as its JSON, by backend. */
function landedFrom(value: unknown): readonly ScoreLanded[] {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  if (typeof parsed !== 'object' || parsed === null) return [];
  if ('landed' in parsed) return [parsed as ScoreLanded];
  return 'companies' in parsed ? (parsed as BacklogScored).companies : [];
}
