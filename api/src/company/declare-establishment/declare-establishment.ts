import { randomUUID } from 'node:crypto';
import { isFictitious, isSiret } from '@ancrage/contract/company/siren';
import { quarterRange } from '@ancrage/contract/period/quarter';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import type { TenantTransaction } from '@ancrage/database/in-tenant';
import { BOUNDARIES_VINTAGE, communeOf } from '@ancrage/geography/boundaries';
import type { NewEntry } from '@ancrage/ledger/entry';
import { readBooks, type Books } from '@ancrage/ledger/read-as-known';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../http/current-session';
import { refuseIfAny } from '../../http/problem-exception';
import { RecordEntries } from '../../http/record-entries';
import type { DeclareEstablishmentDto, RecordedDto } from '../company.dto';

/**
 * Declares an establishment of the company. Refuses a SIRET that is wrong, another company's,
 * reserved for demonstration or already declared, and a commune that does not exist. Recorded
 * once the transaction has committed.
 */
@Injectable()
export class DeclareEstablishment {
  constructor(private readonly entries: RecordEntries) {}

  async declareEstablishment(caller: Caller, input: DeclareEstablishmentDto): Promise<RecordedDto> {
    const { siret, communeCode, from } = input;
    const route = { route: 'declareEstablishment', ...input };
    const { id } = await this.entries.record(caller, route, async (recording) => {
      const { transaction, firstObserved, current } = recording;
      const books = await readBooks(transaction, caller.organisationId);
      refuseIfAny(await problemsOf(transaction, books, input));
      const epciCode = communeOf(communeCode)?.epciCode ?? null;
      const entry: NewEntry<'establishment'> = {
        entryId: randomUUID(),
        subjectType: 'establishment',
        subjectId: randomUUID(),
        action: 'declare',
        replaces: null,
        validFrom: from,
        validTo: null,
        reason: null,
        payload: { siret, communeCode, epciCode, from, to: null },
        text: { name: input.name },
        // A place changes which lines are local in every quarter.
        touched: quarterRange(firstObserved, current),
      };
      return { entries: [entry], answer: { id: entry.subjectId } };
    });
    return { id };
  }
}

async function problemsOf(
  transaction: TenantTransaction,
  books: Books,
  { siret, communeCode }: DeclareEstablishmentDto,
): Promise<Problem[]> {
  const [company] = await transaction.query<{ siren: string; fictitious: boolean }>(
    'SELECT siren, fictitious FROM ancrage.company',
  );
  const siren = company?.siren ?? '';
  const quoted = { value: siret };
  const problems: Problem[] = [];
  if (!isSiret(siret)) problems.push(problem('company.siret_invalid', 'siret', quoted));
  else if (isFictitious(siret) && !company?.fictitious) {
    problems.push(problem('company.fictitious_refused', 'siret', quoted));
  } else if (!siret.startsWith(siren)) {
    problems.push(problem('company.siret_not_of_company', 'siret', { ...quoted, siren }));
  } else if (books.establishments.some((entry) => entry.payload.siret === siret)) {
    problems.push(problem('company.siret_already_declared', 'siret', quoted));
  }
  if (!communeOf(communeCode)) {
    const vintage = { value: communeCode, vintage: BOUNDARIES_VINTAGE };
    problems.push(problem('company.commune_unknown', 'communeCode', vintage));
  }
  return problems;
}
