import { checkCommitment } from '@ancrage/contract/commitment/check-commitment';
import { checkRealisation } from '@ancrage/contract/commitment/check-realisation';
import { checkSizeProfile } from '@ancrage/contract/company/check-size-profile';
import { isNafCode } from '@ancrage/contract/company/naf';
import { isFictitious, isSiren, isSiret } from '@ancrage/contract/company/siren';
import type {
  Commitment,
  Establishment,
  Evidence,
  Realisation,
  SizeProfile,
} from '@ancrage/contract/declaration/declaration';
import { checkEvidence } from '@ancrage/contract/evidence/check-evidence';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { quarterStart } from '@ancrage/contract/period/quarter';
import type { NewEntry } from '@ancrage/ledger/entry';
import { describe, expect, test } from '@jest/globals';
import { DEMONSTRATION_ACCOUNTS, PLATFORM } from './accounts';
import { companyIdentity } from './company/company-identity';
import type { CompanyPlan } from './company/company-plan';
import { companyRecords, type CompanyRecords } from './company/company-records';
import { calendarOn, type DemonstrationCalendar } from './demonstration-calendar';
import { COMPANY_COUNT, demonstrationPlans } from './demonstration-companies';
import { DEMONSTRATION_TERRITORIES } from './territory/demonstration-territories';

const TODAY = '2026-11-23';
const calendar = calendarOn(TODAY);
const plans = demonstrationPlans(calendar);
const records = plans.map((plan) => recorded(plan, calendar));

type Recorded = CompanyRecords & { readonly plan: CompanyPlan };

function recorded(plan: CompanyPlan, days: DemonstrationCalendar): Recorded {
  return { plan, ...companyRecords(companyIdentity(plan), days) };
}

function payloads<Payload>({ recordings }: CompanyRecords, type: NewEntry['subjectType']) {
  return recordings
    .flatMap(({ entries }) => entries)
    .filter(({ subjectType, action }) => subjectType === type && action !== 'withdraw')
    .map(({ subjectId, payload }) => ({ subjectId, payload: payload as Payload }));
}

describe('the companies of the demonstration', () => {
  test('are the same on every load of the day', () => {
    expect(demonstrationPlans(calendar)).toEqual(plans);
  });

  test('are three hundred, each with its own name and its own fictitious SIREN', () => {
    expect(plans).toHaveLength(COMPANY_COUNT);
    expect(new Set(plans.map(({ name }) => name)).size).toBe(COMPANY_COUNT);
    expect(new Set(plans.map(({ siren }) => siren)).size).toBe(COMPANY_COUNT);
    for (const { siren, nafCode } of plans) {
      expect([siren, isSiren(siren), isFictitious(siren)]).toEqual([siren, true, true]);
      expect([nafCode, isNafCode(nafCode, 'NAF rév. 2')]).toEqual([nafCode, true]);
    }
  });

  test('are established in the three territories, some in two of them', () => {
    const known = DEMONSTRATION_TERRITORIES.map(({ code }) => code);
    let inTwo = 0;
    for (const company of records) {
      const places = payloads<Establishment>(company, 'establishment');
      for (const { payload } of places) {
        expect(known).toContain(payload.epciCode);
        expect(isSiret(payload.siret) && payload.siret.startsWith(company.plan.siren)).toBe(true);
      }
      if (new Set(places.map(({ payload }) => payload.epciCode)).size > 1) inTwo += 1;
    }
    expect(inTwo).toBeGreaterThanOrEqual(8);
  });

  // The second day has an ended quarter that is not closed, and a new year.
  test.each([TODAY, '2027-01-28'])('declare nothing that a form would refuse on %s', (today) => {
    const days = calendarOn(today);
    const problems = demonstrationPlans(days)
      .map((plan) => recorded(plan, days))
      .flatMap((company) =>
        problemsOf(company, today).map((found) => ({ company: company.plan.name, ...found })),
      );
    expect(problems).toEqual([]);
  });

  test('all but one have signed the charter', () => {
    const unsigned = plans.filter(({ signature }) => signature === null);
    expect(unsigned.map(({ name }) => name)).toEqual(['Biscuiterie du Scorff']);
  });

  test('correct and withdraw now and then', () => {
    const actions = records.flatMap(({ recordings }) =>
      recordings.flatMap(({ entries }) => entries.map(({ action }) => action)),
    );
    expect(actions.filter((action) => action === 'correct').length).toBeGreaterThan(50);
    expect(actions.filter((action) => action === 'withdraw').length).toBeGreaterThan(20);
  });

  test('give every account an organisation that exists', () => {
    const named = [...plans, ...DEMONSTRATION_TERRITORIES].map(({ name }) => name);
    const names = [...named, PLATFORM];
    for (const { organisation } of DEMONSTRATION_ACCOUNTS) expect(names).toContain(organisation);
  });
});

/** What the rules of forms say of a company's entries. */
function problemsOf(company: Recorded, today: CivilDate) {
  const establishmentIds = new Set(
    payloads(company, 'establishment').map(({ subjectId }) => subjectId),
  );
  const commitments = new Map(
    payloads<Commitment>(company, 'commitment').map(({ subjectId, payload }) => [
      subjectId,
      payload,
    ]),
  );
  const lines = new Map(
    payloads<Realisation>(company, 'realisation').map(({ subjectId, payload }) => [
      subjectId,
      payload,
    ]),
  );
  const observedFrom = quarterStart(company.plan.signature?.observedFrom ?? '2000-Q1');
  const context = { language: 'fr', today, observedFrom } as const;
  const never = { kind: 'unknown', from: today, to: today, qualifiers: {} };
  let previous: SizeProfile | null = null;
  return [
    ...payloads<SizeProfile>(company, 'sizeProfile').flatMap(({ payload }) => {
      const found = checkSizeProfile(payload, { establishmentIds, previous, reasonGiven: false });
      previous = payload;
      return found;
    }),
    ...[...commitments.values()].flatMap((promise) =>
      checkCommitment(promise, { language: 'fr', establishmentIds }),
    ),
    ...payloads<Realisation>(company, 'realisation').flatMap(({ payload }) =>
      checkRealisation(payload, commitments.get(payload.commitmentId) ?? never, context),
    ),
    ...payloads<Evidence>(company, 'evidence').flatMap(({ payload }) =>
      checkEvidence(payload, lines.get(payload.target.id) ?? never, today),
    ),
  ];
}
