import { currentTraceparent } from '@ancrage/telemetry/trace';
import type { ClientBase } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { preparedOn } from './on-one-connection';
import { prepared } from './prepared';
import { sendTogether } from './send-together';

/** Runs SQL inside a tenant's transaction. */
export interface TenantTransaction {
  /** Rows of a statement; parameters are $1, $2… */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** From where a request comes, which the audit log keeps. */
export interface RequestPlace {
  readonly address: string;
  readonly requestId: string;
}

/** In whose name a transaction runs, and who runs it: what is written is logged under it. */
export interface Doer extends RequestPlace {
  readonly organisationId: string;
  readonly actor: string;
}

const CONTEXT = `SELECT set_config('app.organisation', $1, true), set_config('app.actor', $2, true),
  set_config('app.address', $3, true), set_config('app.request', $4, true)`;

/** The same, with the trace that what is written belongs to. */
const TRACED_CONTEXT = `${CONTEXT}, set_config('app.traceparent', $5, true)`;

/**
 * Runs `work` in one transaction in the name of an organisation: row-level security then shows
 * and accepts its rows alone. Commits when `work` resolves, rolls back when it throws.
 *
 * The context is set inside the transaction (`set_config(…, true)`), so that it can never follow
 * a connection back to the pool and into another tenant's request.
 *
 * @param name The organisation; with who acts and from where, for what is logged.
 */
export async function inTenant<T>(
  source: DataSource,
  name: string | Doer,
  work: (transaction: TenantTransaction) => Promise<T>,
): Promise<T> {
  return inContext(source, contextOf(name), work);
}

/**
 * Runs reads alone in the name of an organisation: as `inTenant`, and a write is refused by the
 * database. Nothing hangs on the end of such a transaction, which is therefore not waited for:
 * a single read costs one round trip to the database.
 */
export async function readInTenant<T>(
  source: DataSource,
  name: string | Doer,
  work: (transaction: TenantTransaction) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  const opened = open(client, 'BEGIN READ ONLY', contextOf(name));
  try {
    const result = await work(preparedOn(client));
    await opened;
    return result;
  } finally {
    void end(runner, client, 'COMMIT').catch(() => undefined);
  }
}

/** All reads of the transaction see the same state. */
const BEGIN_SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/**
 * Runs reads in the name of an organisation that do not depend on one another: as `readInTenant`,
 * all of one state, and all of the transaction leaves in one write.
 *
 * @param work Asks all of its statements before it waits for the first; a later one is refused,
 *   since the connection may by then be somebody else's.
 */
export async function readAtOnce<T>(
  source: DataSource,
  name: string | Doer,
  work: (transaction: TenantTransaction) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  const opened = open(client, BEGIN_SNAPSHOT, contextOf(name));
  const transaction = preparedOn(client);
  let sent = false;
  const asked = work({
    query: (sql, parameters) => {
      if (sent) throw new Error('This transaction has been sent: a read comes too late.');
      return transaction.query(sql, parameters);
    },
  });
  sent = true;
  // Sent behind the reads: where one fails, PostgreSQL rolls back.
  void end(runner, client, 'COMMIT').catch(() => undefined);
  const [found] = await Promise.all([asked, opened]);
  return found;
}

/**
 * Runs one read in the name of an organisation (see `readAtOnce`).
 *
 * @returns The rows; parameters are $1, $2…
 */
export function queryInTenant<Row>(
  source: DataSource,
  name: string | Doer,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  return readAtOnce(source, name, (transaction) => transaction.query<Row>(sql, parameters));
}

/** Runs `work` in one transaction of no organisation, for what is done before anybody is known. */
export async function withoutTenant<T>(
  source: DataSource,
  { address, requestId }: RequestPlace,
  work: (transaction: TenantTransaction) => Promise<T>,
): Promise<T> {
  return inContext(source, ['', '', address, requestId], work);
}

async function inContext<T>(
  source: DataSource,
  context: readonly string[],
  work: (transaction: TenantTransaction) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  const traceparent = currentTraceparent();
  const opened =
    traceparent === null
      ? open(client, 'BEGIN', context)
      : open(client, 'BEGIN', [...context, traceparent], TRACED_CONTEXT);
  let result: T;
  try {
    result = await work(preparedOn(client));
    await opened;
  } catch (error) {
    await end(runner, client, 'ROLLBACK').catch(() => undefined);
    throw error;
  }
  await end(runner, client, 'COMMIT');
  return result;
}

function contextOf(name: string | Doer): readonly string[] {
  return typeof name === 'string'
    ? [name, '', '', '']
    : [name.organisationId, name.actor, name.address, name.requestId];
}

/**
 * Begins a transaction and sets its context, sent ahead of the first statement and answered with
 * it. It fails closed: where the context was not set, the transaction is aborted, or there is none
 * and the policies show and accept no row.
 */
function open(
  client: ClientBase,
  begin: string,
  context: readonly string[],
  setting = CONTEXT,
): Promise<unknown> {
  sendTogether(client);
  const opened = Promise.all([client.query(begin), client.query(prepared(setting, context))]);
  // Whoever waits for it meets the error; until then it is not an unhandled one.
  opened.catch(() => undefined);
  return opened;
}

/** Ends a transaction and gives the connection back; a broken one is thrown away instead. */
async function end(runner: QueryRunner, client: ClientBase, statement: string): Promise<void> {
  try {
    const { command } = await client.query(statement);
    // PostgreSQL answers the commit of a transaction in which something failed by rolling back.
    if (command !== statement) throw new Error(`The transaction ended with ${command}.`);
  } finally {
    await runner.release();
  }
}
