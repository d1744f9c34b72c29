import { quarterStart } from '@ancrage/contract/period/quarter';
import type { CompanyIdentity } from '../company/company-identity';
import { toldQuarter, type DemonstrationCalendar } from '../demonstration-calendar';
import type { SqlRunner } from './sql-runner';

/** Told companies that agreed to be named; the one that most accounts belong to has still to. */
const TOLD = ['Voilerie du Blavet', 'Constructions navales du Scorff'];

/** Of the others every so many-th agreed. */
const EVERY = 32;

/** Place in the story of the quarter in which they agreed. */
const AGREED_IN = 9;

/** Inserts the decisions of the companies that agreed to be named to their territories. */
export async function insertNaming(
  runner: SqlRunner,
  companies: readonly CompanyIdentity[],
  calendar: DemonstrationCalendar,
): Promise<void> {
  const day = quarterStart(toldQuarter(calendar, AGREED_IN));
  const named = companies.filter(
    ({ plan, signedAt }, at) =>
      signedAt !== null && (TOLD.includes(plan.name) || at % EVERY === EVERY - 1),
  );
  await runner.query(
    `INSERT INTO ancrage.naming_decision (company_id, named, actor, decided_at)
     SELECT id, true, actor, decided_at
     FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS c(id, actor, decided_at)`,
    [
      named.map(({ companyId }) => companyId),
      named.map(({ actors }) => actors.company),
      named.map(({ instantOn }) => instantOn(day, 'company')),
    ],
  );
}
