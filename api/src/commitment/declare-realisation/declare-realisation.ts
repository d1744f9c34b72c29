import { checkRealisation } from '@ancrage/contract/commitment/check-realisation';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../http/current-session';
import { refuseIfAny } from '../../http/problem-exception';
import { RecordEntries } from '../../http/record-entries';
import type { DeclaredDto, DeliveryDto } from '../commitment.dto';
import { realisationEntries } from '../line-entries';
import { standingEntry } from '../standing-entry';

/**
 * Declares a delivery of a commitment, split at the ends of quarters. Refuses what lies outside
 * the promise, the observed quarters or the past. Safe once the transaction has committed.
 */
@Injectable()
export class DeclareRealisation {
  constructor(private readonly entries: RecordEntries) {}

  declareRealisation(
    caller: Caller,
    commitmentId: string,
    stated: DeliveryDto,
  ): Promise<DeclaredDto> {
    const input = { route: 'declareRealisation', commitmentId, ...stated };
    return this.entries.record(caller, input, async (recording) => {
      const { payload: commitment } = await standingEntry(
        recording.transaction,
        caller.organisationId,
        'commitment',
        commitmentId,
      );
      const { language } = caller;
      refuseIfAny(checkRealisation(stated, commitment, { ...recording, language }));
      const lines = realisationEntries(commitmentId, commitment, stated, recording);
      const realisations = lines.map(({ subjectId, entryId }) => ({ id: subjectId, entryId }));
      return { entries: lines, answer: { commitmentId, realisations } };
    });
  }
}
