import { readInTenant } from '@ancrage/database/in-tenant';
import { BOUNDARIES_VINTAGE, communeOf, epciOf } from '@ancrage/geography/boundaries';
import { readBooks, type Books } from '@ancrage/ledger/read-as-known';
import { readTexts } from '@ancrage/ledger/read-texts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asKnownOn, type AsKnownDto } from '../http/as-known';
import type { Caller } from '../http/current-session';
import { Today } from '../http/today';
import type { CompanyDto, EstablishmentDto, SizeProfileDto } from './company.dto';

/** Reads the company's identity, establishments and size profiles. */
@Injectable()
export class ReadCompany {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Today,
  ) {}

  async readCompany(caller: Caller, asked: AsKnownDto): Promise<CompanyDto> {
    const instant = asKnownOn(asked, this.clock.inParis())?.instant;
    const { company, books, texts } = await readInTenant(
      this.source,
      caller.organisationId,
      async (transaction) => {
        const [row] = await transaction.query<{
          siren: string;
          fictitious: boolean;
          naf_code: string;
          naf_nomenclature: string;
        }>('SELECT * FROM ancrage.company');
        if (!row) throw new Error('A company member without a company');
        const known = await readBooks(transaction, caller.organisationId, instant);
        const ids = known.establishments.map((entry) => entry.entryId);
        return { company: row, books: known, texts: await readTexts(transaction, ids) };
      },
    );
    return {
      id: caller.organisationId,
      name: caller.organisationName,
      siren: company.siren,
      fictitious: company.fictitious,
      nafCode: company.naf_code,
      nafNomenclature: company.naf_nomenclature,
      boundariesVintage: BOUNDARIES_VINTAGE,
      establishments: establishmentsOf(books, texts),
      sizeProfiles: sizeProfilesOf(books),
    };
  }
}

function establishmentsOf(
  books: Books,
  texts: ReadonlyMap<string, Readonly<Record<string, string>>>,
): EstablishmentDto[] {
  return books.establishments.map(({ subjectId, entryId, payload }) => ({
    id: subjectId,
    siret: payload.siret,
    name: texts.get(entryId)?.name ?? null,
    communeCode: payload.communeCode,
    communeName: communeOf(payload.communeCode)?.name ?? payload.communeCode,
    epciCode: payload.epciCode,
    epciName: payload.epciCode === null ? null : (epciOf(payload.epciCode)?.name ?? null),
    from: payload.from,
  }));
}

function sizeProfilesOf(books: Books): SizeProfileDto[] {
  return books.sizeProfiles
    .map(({ subjectId, payload }) => ({
      id: subjectId,
      from: payload.from,
      figures: payload.figures,
      byEstablishment: Object.entries(payload.byEstablishment).map(([establishmentId, size]) => ({
        establishmentId,
        fte: size.fte,
        floorAreaM2: size.floorAreaM2,
      })),
    }))
    .sort((a, b) => (a.from < b.from ? 1 : -1));
}
