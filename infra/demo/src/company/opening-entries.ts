import type { SizeProfile } from '@ancrage/contract/declaration/declaration';
import { addDays, type CivilDate } from '@ancrage/contract/period/civil-date';
import { quarterRange, quarterStart } from '@ancrage/contract/period/quarter';
import { touchedQuarters } from '@ancrage/contract/score/touched-quarters';
import { communeOf } from '@ancrage/geography/boundaries';
import type { CompanyPlan, PlannedSize } from './company-plan';
import { declare, type DatedEntry, type Writing } from './dated-entry';
import { siretOf } from './fictitious-number';

/** Days after a profile's first day on which the company records it. */
const PROFILE_DELAY_DAYS = 20;

/** What a company records first: the quarter that it opens, its establishments and its size. */
export function openingEntries(writing: Writing): DatedEntry[] {
  return [observationEntry(writing), ...establishmentEntries(writing), ...sizeEntries(writing)];
}

function observationEntry({ random, calendar, signedOn, firstObserved }: Writing): DatedEntry {
  const entry = declare(random, 'observation', {
    validFrom: quarterStart(firstObserved),
    validTo: null,
    payload: { from: firstObserved },
    touched: quarterRange(firstObserved, calendar.current),
  });
  return { on: signedOn, author: 'company', entry };
}

function establishmentEntries(writing: Writing): DatedEntry[] {
  const { plan, random, calendar, signedOn, firstObserved, placeIds } = writing;
  const from = firstDay(plan);
  return plan.places.map((place, position) => ({
    on: addDays(signedOn, 1),
    author: 'company',
    entry: declare(random, 'establishment', {
      subjectId: placeIds[position] ?? random.uuid(),
      validFrom: from,
      validTo: null,
      payload: {
        siret: siretOf(plan.siren, position + 1),
        communeCode: place.communeCode,
        epciCode: communeOf(place.communeCode)?.epciCode ?? null,
        from,
        to: null,
      },
      text: { name: place.name },
      touched: quarterRange(firstObserved, calendar.current),
    }),
  }));
}

function sizeEntries(writing: Writing): DatedEntry[] {
  const { plan, random, calendar, signedOn, firstObserved, placeIds } = writing;
  return plan.sizes.flatMap((size): DatedEntry[] => {
    const due = addDays(size.from, PROFILE_DELAY_DAYS);
    if (due >= calendar.today) return [];
    const entry = declare(random, 'sizeProfile', {
      validFrom: size.from,
      validTo: null,
      payload: sizeProfile(plan, size, placeIds),
      touched: touchedQuarters({
        from: size.from,
        to: null,
        reach: 1,
        firstObserved,
        current: calendar.current,
      }),
    });
    const first = addDays(signedOn, 1);
    return [{ on: due > first ? due : first, author: 'company', entry }];
  });
}

/** The company's size with its FTE and floor by establishment, which add to the whole. */
export function sizeProfile(
  plan: CompanyPlan,
  { from, figures }: PlannedSize,
  placeIds: readonly string[],
): SizeProfile {
  const byEstablishment = Object.fromEntries(
    plan.places.map(({ share }, position) => [
      placeIds[position] ?? '',
      {
        fte: part(figures.fte ?? 0, share),
        floorAreaM2: figures.floorAreaM2 === null ? null : part(figures.floorAreaM2, share),
      },
    ]),
  );
  return { from, to: null, figures, byEstablishment };
}

/** Rounded down to a tenth, so that parts never exceed their whole. */
function part(whole: number, share: number): number {
  return share === 1 ? whole : Math.floor(whole * share * 10) / 10;
}

function firstDay(plan: CompanyPlan): CivilDate {
  return plan.sizes[0]?.from ?? '2023-01-01';
}
