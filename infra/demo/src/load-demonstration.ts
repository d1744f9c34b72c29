import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { DataSource } from 'typeorm';
import { companyRecords } from './company/company-records';
import { calendarOn } from './demonstration-calendar';
import { demonstrationPlans } from './demonstration-companies';
import { companyStatements, type Statement } from './load/company-statements';
import { insertAccounts } from './load/insert-accounts';
import { insertTerritories } from './load/insert-territories';
import type { SqlRunner } from './load/sql-runner';

/** What a load of the demonstration is told. */
export interface LoadOptions {
  /** The day of the load: the story ends with the latest quarter that has closed on it. */
  readonly today: CivilDate;
  /** Called after each company. */
  onProgress(done: number, total: number): void;
}

/**
 * Loads the demonstration: three territories, some 300 fictional companies with their ledgers, and
 * the accounts. All of it in one transaction: an organisation in the database means that the whole
 * is there, and a load that was cut off leaves nothing behind.
 *
 * @param source Connected as a member of the schema's owner, the role that may say when an entry
 *   was recorded.
 */
export async function loadDemonstration(source: DataSource, options: LoadOptions): Promise<void> {
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction();
    await runner.query('SET LOCAL ROLE ancrage_owner');
    await insertTerritories(runner);
    await insertAccounts(runner, await insertCompanies(runner, options));
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
  // Without statistics the first readers would scan whole tables.
  await source.query('ANALYZE ancrage.ledger_entry, ancrage.entry_text, ancrage.score_request');
}

/** Inserts the companies, each prepared while the one before it is being inserted. */
async function insertCompanies(
  runner: SqlRunner,
  { today, onProgress }: LoadOptions,
): Promise<ReadonlyMap<string, string>> {
  const calendar = calendarOn(today);
  const plans = demonstrationPlans(calendar);
  const declarers = new Map<string, string>();
  let inserting = Promise.resolve();
  for (const plan of plans) {
    const records = companyRecords(plan, calendar);
    const statements = companyStatements(records);
    await inserting;
    inserting = runAll(runner, statements).then(() => {
      declarers.set(plan.name, records.actor);
      onProgress(declarers.size, plans.length);
    });
  }
  await inserting;
  return declarers;
}

async function runAll(runner: SqlRunner, statements: readonly Statement[]): Promise<void> {
  for (const { sql, parameters } of statements) await runner.query(sql, parameters);
}
