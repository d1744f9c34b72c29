import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { DataSource } from 'typeorm';
import { calendarOn } from './demonstration-calendar';
import { demonstrationRecords } from './demonstration-companies';
import { insertAccounts } from './load/insert-accounts';
import { insertCompany } from './load/insert-company';
import { insertTerritories } from './load/insert-territories';

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
  const companies = demonstrationRecords(calendarOn(options.today));
  const runner = source.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction();
    await runner.query('SET LOCAL ROLE ancrage_owner');
    await insertTerritories(runner);
    for (const [position, company] of companies.entries()) {
      await insertCompany(runner, company);
      options.onProgress(position + 1, companies.length);
    }
    await insertAccounts(runner, companies);
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}
