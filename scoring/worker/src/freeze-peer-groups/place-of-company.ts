import type { NafNomenclature } from '@ancrage/contract/company/naf';
import { sectorOf } from '@ancrage/contract/company/sector';
import { sizeBandOf } from '@ancrage/contract/company/size-band';
import type { PeerPlace } from '@ancrage/contract/comparison/peer-ladder';
import { aroundEpci, communeOf } from '@ancrage/geography/boundaries';
import type { Books } from '@ancrage/ledger/read-as-known';
import { localShare, profileOn } from '@ancrage/ledger/scored-units';

/**
 * Where a company stands for the comparisons of a civil year; null where it was not observed before
 * the year began. Its territory is the one where most of its staff works.
 *
 * @param books Its books as known when the year began.
 */
export function placeOfCompany(
  books: Books,
  naf: string,
  nomenclature: NafNomenclature,
  year: number,
): PeerPlace | null {
  if (books.observation === null || books.observation.from >= `${year}-Q1`) return null;
  const profile = profileOn(books, `${year - 1}-12-31`);
  const fte = profile?.figures.fte ?? null;
  return {
    ...homeOf(books, `${year - 1}-12-31`),
    sector: sectorOf(naf, nomenclature),
    size: fte === null ? null : sizeBandOf(fte),
  };
}

function homeOf(books: Books, day: string): Pick<PeerPlace, 'epci' | 'departement' | 'region'> {
  const profile = profileOn(books, day);
  const epcis = [...new Set(books.establishments.flatMap(({ payload }) => payload.epciCode ?? []))];
  const [epci] = epcis
    .map((code) => [code, localShare(books, code, profile)] as const)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([code]) => code);
  if (epci !== undefined) {
    const around = aroundEpci(epci);
    return { epci, departement: around?.departement ?? null, region: around?.region ?? null };
  }
  const commune = communeOf(books.establishments[0]?.payload.communeCode ?? '');
  return {
    epci: null,
    departement: commune?.departement ?? null,
    region: commune?.region ?? null,
  };
}
