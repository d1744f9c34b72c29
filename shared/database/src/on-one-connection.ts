import type { ClientBase } from 'pg';
import { QueryFailedError, type DataSource } from 'typeorm';
import { prepared } from './prepared';
import { sendTogether } from './send-together';

/** Runs prepared statements on one connection; rows alone, parameters are $1, $2… */
export interface Connection {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/**
 * Runs statements of no transaction on one connection: what is asked within one turn of the event
 * loop leaves in one write and wakes one process of the database, where a pool would wake several.
 */
export async function onOneConnection<T>(
  source: DataSource,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  sendTogether(client);
  try {
    return await work(preparedOn(client));
  } finally {
    await runner.release();
  }
}

/** Statements of a connection that is held, each parsed and planned once. */
export function preparedOn(client: ClientBase): Connection {
  return {
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) => {
      try {
        return (await client.query(prepared(sql, parameters))).rows as Row[];
      } catch (error) {
        throw new QueryFailedError(sql, [...parameters], error as Error);
      }
    },
  };
}
