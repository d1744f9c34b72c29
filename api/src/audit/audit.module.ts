import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { EventsFile } from './events-file.query';
import { ListEvents } from './list-events.query';

/** The log of what was done. */
@Module({ controllers: [AuditController], providers: [ListEvents, EventsFile] })
export class AuditModule {}
