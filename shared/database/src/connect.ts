import { DataSource } from 'typeorm';

/** How a process reaches its database. */
export interface ConnectionOptions {
  readonly url: string;
  /** Named in pg_stat_activity, so that one sees who holds a lock. */
  readonly application: string;
  readonly poolMax?: number;
  /**
   * What is written follows from what is recorded, and is computed anew where it is missing: its
   * commits do not wait for the disk. A crash can lose the last of them, never a part of one.
   */
  readonly recomputable?: boolean;
}

/** Opens a pool of connections; `synchronize` is never on, migrations alone change the schema. */
export async function connect({
  url,
  application,
  poolMax = 10,
  recomputable = false,
}: ConnectionOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    applicationName: application,
    synchronize: false,
    // Pipelined, a statement is sent without waiting for the answer to the one before it.
    extra: {
      max: poolMax,
      connectionTimeoutMillis: 10_000,
      pipeline: true,
      ...(recomputable ? { options: '-c synchronous_commit=off' } : {}),
    },
  });
  return source.initialize();
}
