import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { FEATURES } from './app.module';
import { describeApi } from './http/open-api';
import { CONFIG, QUEUES } from './http/process-tokens';
import { PublishedMethods } from './http/published-methods';
import { RecordEntries } from './http/record-entries';
import { ScoreDispatch } from './http/score-dispatch';
import { Today } from './http/today';
import { VirusScanner } from './http/virus-scanner';

/** Stands for the processes: a description opens no connection, since nothing is called. */
@Global()
@Module({
  providers: [
    { provide: CONFIG, useValue: {} },
    { provide: DataSource, useValue: {} },
    { provide: QUEUES, useValue: {} },
    PublishedMethods,
    RecordEntries,
    ScoreDispatch,
    Today,
    VirusScanner,
  ],
  exports: [
    CONFIG,
    DataSource,
    QUEUES,
    PublishedMethods,
    RecordEntries,
    ScoreDispatch,
    Today,
    VirusScanner,
  ],
})
class NoProcessesModule {}

@Module({ imports: [NoProcessesModule, ...FEATURES] })
class DescribedModule {}

async function main(file: string): Promise<void> {
  const app = await NestFactory.create(DescribedModule, new FastifyAdapter(), { logger: false });
  writeFileSync(file, `${JSON.stringify(describeApi(app), null, 2)}\n`);
}

void main(process.argv[2] ?? join(__dirname, '../openapi.json'));
