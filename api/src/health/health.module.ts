import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';

/** Probes of the process. */
@Module({ controllers: [HealthController] })
export class HealthModule {}
