import { connect } from '@ancrage/database/connect';
import { checkRole } from '@ancrage/database/check-role';
import { connectQueues, type QueueConnection } from '@ancrage/queue/connect';
import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readConfig, type Config } from './config';
import { QUEUES, CONFIG } from './process-tokens';
import { PublishedMethods } from './published-methods';
import { RecordEntries } from './record-entries';
import { ScoreDispatch } from './score-dispatch';
import { Today } from './today';
import { VirusScanner } from './virus-scanner';

/** A caller is told to try again sooner than a browser gives up, and the connection is free. */
const LOCK_TIMEOUT_MS = 3000;

/** The settings, the database's pool and the queues of the process, opened once. */
@Global()
@Module({
  providers: [
    { provide: CONFIG, useFactory: () => readConfig(process.env) },
    {
      provide: DataSource,
      inject: [CONFIG],
      useFactory: async ({ databaseUrl }: Config) => {
        const source = await connect({
          url: databaseUrl,
          application: 'ancrage-api',
          lockTimeoutMs: LOCK_TIMEOUT_MS,
        });
        await checkRole(source);
        return source;
      },
    },
    {
      provide: QUEUES,
      inject: [CONFIG],
      useFactory: ({ redisUrl, queueDatabaseUrl }: Config) =>
        connectQueues({ redisUrl, databaseUrl: queueDatabaseUrl }),
    },
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
export class ProcessesModule implements OnApplicationShutdown {
  constructor(
    private readonly source: DataSource,
    @Inject(QUEUES) private readonly queues: QueueConnection,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.queues.close();
    await this.source.destroy();
  }
}
