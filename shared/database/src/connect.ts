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
  /**
   * How long a statement waits for what another transaction holds before it fails with SQLSTATE
   * 55P03, in milliseconds; for ever where nothing is said.
   */
  readonly lockTimeoutMs?: number;
}

/**
 * A transaction in which nothing is asked for this long is ended by PostgreSQL, with its locks: its
 * process is frozen, or its host is gone. One that waits for something else says so (`MAY_IDLE`).
 */
const IDLE_TRANSACTION_MS = 10_000;

/** A silent peer is asked for a sign of life after so long. */
const KEEPALIVE_MS = 10_000;

/** The server asks too: a lock of a session ends with it, also where its host fell silent. */
const SERVER_KEEPALIVE =
  '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

/** Opens a pool of connections; `synchronize` is never on, migrations alone change the schema. */
export async function connect({
  url,
  application,
  poolMax = 10,
  recomputable = false,
  lockTimeoutMs,
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
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEPALIVE_MS,
      idle_in_transaction_session_timeout: IDLE_TRANSACTION_MS,
      lock_timeout: lockTimeoutMs,
      options: `${SERVER_KEEPALIVE}${recomputable ? ' -c synchronous_commit=off' : ''}`,
    },
  });
  return source.initialize();
}
