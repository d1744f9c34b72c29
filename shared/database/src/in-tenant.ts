import type { DataSource, QueryRunner } from 'typeorm';

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
  const context =
    typeof name === 'string'
      ? [name, '', '', '']
      : [name.organisationId, name.actor, name.address, name.requestId];
  return inContext(source, context, work);
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
  await runner.connect();
  try {
    await runner.startTransaction();
    await runner.query(CONTEXT, [...context]);
    const result = await work(transactionOn(runner));
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

function transactionOn(runner: QueryRunner): TenantTransaction {
  return {
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) => {
      const answer: unknown = await runner.query(sql, [...parameters], true).then((r) => r.records);
      return (answer ?? []) as Row[];
    },
  };
}
