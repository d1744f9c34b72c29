import { DataSource } from 'typeorm';

/** How a process reaches its database. */
export interface ConnectionOptions {
  readonly url: string;
  /** Named in pg_stat_activity, so that one sees who holds a lock. */
  readonly application: string;
  readonly poolMax?: number;
}

/** Opens a pool of connections; `synchronize` is never on, migrations alone change the schema. */
export async function connect(options: ConnectionOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: options.url,
    applicationName: options.application,
    synchronize: false,
    // Pipelined, a statement is sent without waiting for the answer to the one before it.
    extra: { max: options.poolMax ?? 10, connectionTimeoutMillis: 10_000, pipeline: true },
  });
  return source.initialize();
}
