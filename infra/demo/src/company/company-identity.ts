import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { SeededRandom } from '../seeded-random';
import type { CompanyPlan } from './company-plan';
import type { Author } from './dated-entry';

/** What a company's rows have in common, known before its entries are. */
export interface CompanyIdentity {
  readonly plan: CompanyPlan;
  readonly companyId: string;
  /** Stand for people in the ledger; the company's own is that of its CSR manager. */
  readonly actors: Readonly<Record<Author, string>>;
  /** Null for the company that has not signed the charter. */
  readonly signedAt: string | null;
  /** The instant of the day at which each author records. */
  readonly instantOn: (day: CivilDate, author: Author) => string;
}

/** Hours of the day (UTC) at which each author records. */
const HOUR: Readonly<Record<Author, string>> = { company: '09', beneficiary: '13', auditor: '15' };

/** The identity of a planned company; the same plan always has the same one. */
export function companyIdentity(plan: CompanyPlan): CompanyIdentity {
  const random = new SeededRandom(`identity/${plan.siren}`);
  const companyId = random.uuid();
  const actors = { company: random.uuid(), beneficiary: random.uuid(), auditor: random.uuid() };
  const minute = String(random.integer(0, 59)).padStart(2, '0');
  const instantOn = (day: CivilDate, author: Author) => `${day}T${HOUR[author]}:${minute}:00Z`;
  const signedAt = plan.signature ? instantOn(plan.signature.on, 'company') : null;
  return { plan, companyId, actors, signedAt, instantOn };
}
