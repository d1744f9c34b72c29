import type { DataSource, QueryRunner } from 'typeorm';

/** Runs SQL inside a tenant's transaction. */
export interface TenantTransaction {
  /** Rows of a statement; parameters are $1, $2… */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/**
 * Runs `work` in one transaction in the name of an organisation: row-level security then shows
 * and accepts its rows alone. Commits when `work` resolves, rolls back when it throws.
 *
 * The context is set inside the transaction (`set_config(…, true)`), so that it can never follow
 * a connection back to the pool and into another tenant's request.
 */
export async function inTenant<T>(
  source: DataSource,
  organisationId: string,
  work: (transaction: TenantTransaction) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction();
    await runner.query("SELECT set_config('app.organisation', $1, true)", [organisationId]);
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
