import { randomUUID } from 'node:crypto';
import type { NewEntry } from '@ancrage/ledger/entry';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../http/current-session';
import { RecordEntries } from '../../http/record-entries';
import type { DeclaredDto, WithdrawDto } from '../commitment.dto';
import { quartersOfLine } from '../line-entries';
import { realisationsOf } from '../realisations-of';
import { requireSameEntry, standingEntry } from '../standing-entry';

/**
 * Withdraws a delivery, or a commitment with all its deliveries, by entries that replace them:
 * nothing is erased. Refuses what was changed meanwhile.
 */
@Injectable()
export class Withdraw {
  constructor(private readonly entries: RecordEntries) {}

  withdrawRealisation(caller: Caller, id: string, body: WithdrawDto): Promise<DeclaredDto> {
    const input = { route: 'withdrawRealisation', id, ...body };
    return this.entries.record(caller, input, async (recording) => {
      const { transaction } = recording;
      const line = await standingEntry(transaction, caller.organisationId, 'realisation', id);
      requireSameEntry(line, body.replaces);
      const touched = quartersOfLine(line.payload, recording);
      const { commitmentId, from, to } = line.payload;
      const entry = withdrawal('realisation', { ...line, from, to }, body.reason, touched);
      const realisations = [{ id, entryId: entry.entryId }];
      return { entries: [entry], answer: { commitmentId, realisations } };
    });
  }

  withdrawCommitment(caller: Caller, id: string, body: WithdrawDto): Promise<DeclaredDto> {
    const input = { route: 'withdrawCommitment', id, ...body };
    return this.entries.record(caller, input, async (recording) => {
      const { transaction } = recording;
      const promise = await standingEntry(transaction, caller.organisationId, 'commitment', id);
      requireSameEntry(promise, body.replaces);
      const lines = await realisationsOf(transaction, caller.organisationId, id);
      const withdrawn = lines.map((line) => {
        const { from, to } = line.payload;
        const touched = quartersOfLine(line.payload, recording);
        return withdrawal('realisation', { ...line, from, to }, body.reason, touched);
      });
      const { from, to } = promise.payload;
      const entry = withdrawal('commitment', { ...promise, from, to }, body.reason, []);
      const realisations = withdrawn.map(({ subjectId, entryId }) => ({ id: subjectId, entryId }));
      return { entries: [entry, ...withdrawn], answer: { commitmentId: id, realisations } };
    });
  }
}

function withdrawal<Type extends 'commitment' | 'realisation'>(
  subjectType: Type,
  standing: {
    readonly entryId: string;
    readonly subjectId: string;
    readonly payload: NewEntry<Type>['payload'];
    readonly from: string;
    readonly to: string | null;
  },
  reason: string,
  touched: readonly string[],
): NewEntry<Type> {
  return {
    entryId: randomUUID(),
    subjectType,
    subjectId: standing.subjectId,
    action: 'withdraw',
    replaces: standing.entryId,
    validFrom: standing.from,
    validTo: standing.to,
    reason,
    payload: standing.payload,
    text: null,
    touched,
  };
}
