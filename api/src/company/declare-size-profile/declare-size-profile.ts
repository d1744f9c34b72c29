import { randomUUID } from 'node:crypto';
import { checkSizeProfile } from '@ancrage/contract/company/check-size-profile';
import type { SizeProfile } from '@ancrage/contract/declaration/declaration';
import { addDays } from '@ancrage/contract/period/civil-date';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import {
  QUARTERS_TOUCHED_BY_A_LINE,
  QUARTERS_TOUCHED_BY_A_PROFILE,
  touchedQuarters,
} from '@ancrage/contract/score/touched-quarters';
import type { NewEntry } from '@ancrage/ledger/entry';
import { readBooks, type Books } from '@ancrage/ledger/read-as-known';
import { profileOn, scoredUnits } from '@ancrage/ledger/scored-units';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../http/current-session';
import { refuseIfAny } from '../../http/problem-exception';
import { RecordEntries, type Recording } from '../../http/record-entries';
import type { DeclareSizeProfileDto, RecordedDto } from '../company.dto';

/**
 * Records the company's size from a day on. A profile that begins on the day of a known one
 * corrects it; any other is a change, a new valid period. Refuses missing figures, unknown
 * establishments and falls without a reason.
 */
@Injectable()
export class DeclareSizeProfile {
  constructor(private readonly entries: RecordEntries) {}

  async declareSizeProfile(caller: Caller, input: DeclareSizeProfileDto): Promise<RecordedDto> {
    const profile = profileFrom(input);
    const reason = input.reason ?? null;
    const route = { route: 'declareSizeProfile', ...input };
    const { id } = await this.entries.record(caller, route, async (recording) => {
      const books = await readBooks(recording.transaction, caller.organisationId);
      refuseIfAny(
        checkSizeProfile(profile, {
          establishmentIds: new Set(books.establishments.map((entry) => entry.subjectId)),
          previous: profileOn(books, addDays(profile.from, -1)),
          reasonGiven: reason !== null,
        }),
      );
      const corrected = books.sizeProfiles.find((entry) => entry.payload.from === profile.from);
      const entry: NewEntry<'sizeProfile'> = {
        entryId: randomUUID(),
        subjectType: 'sizeProfile',
        subjectId: corrected?.subjectId ?? randomUUID(),
        action: corrected ? 'correct' : 'declare',
        replaces: corrected?.entryId ?? null,
        validFrom: profile.from,
        validTo: null,
        reason,
        payload: profile,
        text: null,
        touched: touchedBy(profile, books, recording),
      };
      return { entries: [entry], answer: { id: entry.subjectId } };
    });
    return { id };
  }
}

/**
 * A profile's own figures are carried for so long and no longer. Where there are local units, it
 * also shares out what has no place and was delivered before the next profile began.
 */
function touchedBy(
  { from }: SizeProfile,
  books: Books,
  { firstObserved, current }: Pick<Recording, 'firstObserved' | 'current'>,
): QuarterId[] {
  const observed = { from, firstObserved, current };
  const reach = QUARTERS_TOUCHED_BY_A_PROFILE;
  const carried = touchedQuarters({ ...observed, to: from, reach });
  if (scoredUnits(books).length === 1) return carried;
  const later = books.sizeProfiles.map(({ payload }) => payload.from).filter((day) => day > from);
  const next = later.sort()[0];
  const to = next === undefined ? null : addDays(next, -1);
  const shared = touchedQuarters({ ...observed, to, reach: QUARTERS_TOUCHED_BY_A_LINE });
  return shared.length > carried.length ? shared : carried;
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
