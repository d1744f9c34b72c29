import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QueueConnection } from '@ancrage/queue/connect';
import type { DataSource } from 'typeorm';

/** What importing needs of the process that it runs in. */
export interface Importing {
  readonly source: DataSource;
  readonly queues: QueueConnection;
  readonly today: CivilDate;
  /** Told of each batch that was recorded: a company's score will be asked for at the end. */
  readonly readAlong: (companyId: string) => void;
}
