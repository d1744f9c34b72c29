import { reasonInWords } from '@ancrage/contract/account/reason-of-change';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../http/current-session';
import { writeCsv } from '../http/write-csv';
import type { AuditFilterDto } from './audit.dto';
import { ListEvents } from './list-events.query';

/** More than a spreadsheet is read with; a narrower span gives the rest. */
const ROWS_MAX = 50_000;

const COLUMNS = {
  fr: ['Date', 'Quoi', 'Objet', 'Qui', 'Avant', 'Après', 'Raison', 'Adresse réseau'],
  en: ['Date', 'What', 'Subject', 'Who', 'Before', 'After', 'Reason', 'Network address'],
} as const;

const ERASED = { fr: 'personne effacée', en: 'erased person' } as const;

/** The log as a file that a spreadsheet opens. */
@Injectable()
export class EventsFile {
  constructor(private readonly list: ListEvents) {}

  async eventsFile(caller: Caller, filter: AuditFilterDto): Promise<string> {
    const events = await this.list.listAll(caller, filter, ROWS_MAX);
    return writeCsv([
      COLUMNS[caller.language],
      ...events.map((event) => [
        event.recordedAt,
        `${event.topic}.${event.what}`,
        event.subjectId,
        event.actorName ??
          (event.actorState === 'erased' ? ERASED[caller.language] : (event.actor ?? '')),
        event.before ? JSON.stringify(event.before) : '',
        event.after ? JSON.stringify(event.after) : '',
        event.reason === null ? '' : reasonInWords(event.reason, caller.language),
        event.address ?? '',
      ]),
    ]);
  }
}
