import { randomUUID } from 'node:crypto';
import { isFictitious, isSiret } from '@ancrage/contract/company/siren';
import { quarterOf, quarterRange } from '@ancrage/contract/period/quarter';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import { inTenant, type TenantTransaction } from '@ancrage/database/in-tenant';
import { BOUNDARIES_VINTAGE, communeOf } from '@ancrage/geography/boundaries';
import { appendEntries } from '@ancrage/ledger/append-entries';
import { readAsKnown, type Books } from '@ancrage/ledger/read-as-known';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuseIfAny } from '../../http/problem-exception';
import { requireCharter } from '../../http/require-charter';
import { runOnce } from '../../http/run-once';
import { ScoreDispatch } from '../../http/score-dispatch';
import { Today } from '../../http/today';
import type { DeclareEstablishmentDto, RecordedDto } from '../company.dto';

/**
 * Declares an establishment of the company. Refuses a SIRET that is wrong, another company's,
 * reserved for demonstration or already declared, and a commune that does not exist. Recorded
 * once the transaction has committed.
 */
@Injectable()
export class DeclareEstablishment {
  constructor(
    private readonly source: DataSource,
    private readonly today: Today,
    private readonly dispatch: ScoreDispatch,
  ) {}

  async declareEstablishment(caller: Caller, input: DeclareEstablishmentDto): Promise<RecordedDto> {
    const id = randomUUID();
    const answer = await inTenant(this.source, caller.organisationId, (transaction) =>
      runOnce(transaction, caller, { route: 'declareEstablishment', ...input }, async () => {
        const observedFrom = await requireCharter(transaction, caller.organisationId);
        const books = await readAsKnown(transaction, caller.organisationId);
        refuseIfAny(await problemsOf(transaction, books, input));
        const { outboxId } = await appendEntries(transaction, {
          companyId: caller.organisationId,
          actor: caller.actor,
          requestId: caller.requestId,
          entries: [
            {
              entryId: randomUUID(),
              subjectType: 'establishment',
              subjectId: id,
              action: 'declare',
              replaces: null,
              validFrom: input.from,
              validTo: null,
              reason: null,
              payload: {
                siret: input.siret,
                communeCode: input.communeCode,
                epciCode: communeOf(input.communeCode)?.epciCode ?? null,
                from: input.from,
                to: null,
              },
              text: { name: input.name },
              touched: quarterRange(observedFrom, quarterOf(this.today.inParis())),
            },
          ],
        });
        return { id, outboxId };
      }),
    );
    await this.dispatch.afterCommit(caller, answer.outboxId);
    return { id: answer.id };
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
