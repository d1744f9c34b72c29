import type { SizeProfile } from '@ancrage/contract/declaration/declaration';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { Books } from './read-as-known';

/** The company itself as a scored unit: all its establishments together. */
export const WHOLE_COMPANY = 'company';

/**
 * The scored units of a company: itself, and a local unit (unité locale) per EPCI when it has
 * establishments in several. In one EPCI alone the two are the same, and only one is scored.
 */
export function scoredUnits(books: Books): readonly string[] {
  const territories = territoriesOf(books);
  return territories.length > 1 ? [WHOLE_COMPANY, ...territories] : [WHOLE_COMPANY];
}

/** The only EPCI of a company's establishments, or null when it has none or several. */
export function soleTerritory(books: Books): string | null {
  const territories = territoriesOf(books);
  return territories.length === 1 ? (territories[0] ?? null) : null;
}

/** The company's size profile in force on a day: the last one that began by then. */
export function profileOn(books: Books, day: CivilDate): SizeProfile | null {
  return (
    books.sizeProfiles
      .map((entry) => entry.payload)
      .filter((profile) => profile.from <= day)
      .sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null
  );
}

/**
 * Share of the company's FTE that works in a unit's territory: it apportions what has no place
 * (savings, remote hours, figures that are not stated by establishment). Without FTE by
 * establishment, establishments count alike.
 */
export function localShare(books: Books, unit: string, profile: SizeProfile | null): number {
  if (unit === WHOLE_COMPANY) return 1;
  const places = books.establishments.map((entry) => ({
    fte: profile?.byEstablishment[entry.subjectId]?.fte ?? 0,
    inUnit: entry.payload.epciCode === unit,
  }));
  const total = places.reduce((sum, place) => sum + place.fte, 0);
  const local = places.filter((place) => place.inUnit);
  if (total === 0) return places.length === 0 ? 0 : local.length / places.length;
  return local.reduce((sum, place) => sum + place.fte, 0) / total;
}

function territoriesOf(books: Books): string[] {
  const codes = books.establishments.map((entry) => entry.payload.epciCode);
  return [...new Set(codes.filter((code) => code !== null))].sort();
}
