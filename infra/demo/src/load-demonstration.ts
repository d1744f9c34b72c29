import { setImmediate } from 'node:timers/promises';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { DataSource } from 'typeorm';
import { companyIdentity, type CompanyIdentity } from './company/company-identity';
import { companyRecords } from './company/company-records';
import { calendarOn, type DemonstrationCalendar } from './demonstration-calendar';
import { demonstrationPlans } from './demonstration-companies';
import { insertAccounts } from './load/insert-accounts';
import { insertIdentities } from './load/insert-identities';
import { insertNaming } from './load/insert-naming';
import { insertTerritories } from './load/insert-territories';
import { insertValidations } from './load/insert-validations';
import { recordingStatement } from './load/recording-statement';
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
  const calendar = calendarOn(options.today);
  const companies = demonstrationPlans(calendar).map(companyIdentity);
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction();
    // Plans are made between two statements, on a machine that may be slow.
    await runner.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    await runner.query('SET LOCAL ROLE ancrage_owner');
    await insertTerritories(runner);
    await insertIdentities(runner, companies);
    await insertAccounts(runner, companies);
    await insertNaming(runner, companies, calendar);
    await insertRecords(runner, companies, calendar, options);
    await insertValidations(runner, calendar);
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

/** Inserts the companies' ledgers, each prepared while the one before it is being inserted. */
async function insertRecords(
  runner: SqlRunner,
  companies: readonly CompanyIdentity[],
  calendar: DemonstrationCalendar,
  { onProgress }: LoadOptions,
): Promise<void> {
  let inserting: Promise<unknown> = Promise.resolve();
  for (const [position, company] of companies.entries()) {
    const records = companyRecords(company, calendar);
    const { sql, parameters } = recordingStatement(company.companyId, records);
    await inserting;
    onProgress(position, companies.length);
    inserting = runner.query(sql, parameters);
    // A failure is met at the next turn's await; until then it must not end the process.
    inserting.catch(() => undefined);
    // Let the statement leave before the next company takes the thread.
    await setImmediate();
  }
  await inserting;
  onProgress(companies.length, companies.length);
}
