import { randomUUID } from 'node:crypto';
import { checkSizeProfile } from '@ancrage/contract/company/check-size-profile';
import type { SizeProfile } from '@ancrage/contract/declaration/declaration';
import { addDays } from '@ancrage/contract/period/civil-date';
import { quarterOf } from '@ancrage/contract/period/quarter';
import { touchedQuarters } from '@ancrage/contract/score/touched-quarters';
import { inTenant } from '@ancrage/database/in-tenant';
import { appendEntries } from '@ancrage/ledger/append-entries';
import { readAsKnown } from '@ancrage/ledger/read-as-known';
import { profileOn } from '@ancrage/ledger/scored-units';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuseIfAny } from '../../http/problem-exception';
import { requireCharter } from '../../http/require-charter';
import { runOnce } from '../../http/run-once';
import { ScoreDispatch } from '../../http/score-dispatch';
import { Today } from '../../http/today';
import type { DeclareSizeProfileDto, RecordedDto } from '../company.dto';

/**
 * Records the company's size from a day on. A profile that begins on the day of a known one
 * corrects it; any other is a change, a new valid period. Refuses missing figures, unknown
 * establishments and falls without a reason.
 */
@Injectable()
export class DeclareSizeProfile {
  constructor(
    private readonly source: DataSource,
    private readonly today: Today,
    private readonly dispatch: ScoreDispatch,
  ) {}

  async declareSizeProfile(caller: Caller, input: DeclareSizeProfileDto): Promise<RecordedDto> {
    const profile = profileFrom(input);
    const answer = await inTenant(this.source, caller.organisationId, (transaction) =>
      runOnce(transaction, caller, { route: 'declareSizeProfile', ...input }, async () => {
        const firstObserved = await requireCharter(transaction, caller.organisationId);
        const books = await readAsKnown(transaction, caller.organisationId);
        refuseIfAny(
          checkSizeProfile(profile, {
            establishmentIds: new Set(books.establishments.map((entry) => entry.subjectId)),
            previous: profileOn(books, addDays(profile.from, -1)),
            reasonGiven: (input.reason ?? null) !== null,
          }),
        );
        const corrected = books.sizeProfiles.find((entry) => entry.payload.from === profile.from);
        const subjectId = corrected?.subjectId ?? randomUUID();
        const { outboxId } = await appendEntries(transaction, {
          companyId: caller.organisationId,
          actor: caller.actor,
          requestId: caller.requestId,
          entries: [
            {
              entryId: randomUUID(),
              subjectType: 'sizeProfile',
              subjectId,
              action: corrected ? 'correct' : 'declare',
              replaces: corrected?.entryId ?? null,
              validFrom: profile.from,
              validTo: null,
              reason: input.reason ?? null,
              payload: profile,
              text: null,
              touched: touchedQuarters({
                from: profile.from,
                to: null,
                reach: 1,
                firstObserved,
                current: quarterOf(this.today.inParis()),
              }),
            },
          ],
        });
        return { id: subjectId, outboxId };
      }),
    );
    await this.dispatch.afterCommit(caller, answer.outboxId);
    return { id: answer.id };
  }
}

function profileFrom(input: DeclareSizeProfileDto): SizeProfile {
  return {
    from: input.from,
    to: null,
    figures: { ...input.figures },
    byEstablishment: Object.fromEntries(
      input.byEstablishment.map(({ establishmentId, fte, floorAreaM2 }) => [
        establishmentId,
        { fte, floorAreaM2 },
      ]),
    ),
  };
}
