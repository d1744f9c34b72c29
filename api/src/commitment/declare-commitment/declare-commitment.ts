import { randomUUID } from 'node:crypto';
import { checkCommitment } from '@ancrage/contract/commitment/check-commitment';
import { checkRealisation } from '@ancrage/contract/commitment/check-realisation';
import type { Commitment } from '@ancrage/contract/declaration/declaration';
import type { Problem } from '@ancrage/contract/problem/problem';
import type { NewEntry } from '@ancrage/ledger/entry';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../http/current-session';
import { refuseIfAny } from '../../http/problem-exception';
import { RecordEntries, type Recording } from '../../http/record-entries';
import { commitmentFrom, textFrom } from '../commitment-from';
import type { DeclareCommitmentDto, DeclaredDto } from '../commitment.dto';
import { establishmentIds } from '../establishment-ids';
import { realisationEntries } from '../line-entries';

/**
 * Declares a commitment and what was already delivered of it. Refuses, all problems at once, what
 * breaks the rules of its kind. Safe once the transaction has committed; the score follows by
 * itself.
 */
@Injectable()
export class DeclareCommitment {
  constructor(private readonly entries: RecordEntries) {}

  declareCommitment(caller: Caller, input: DeclareCommitmentDto): Promise<DeclaredDto> {
    const commitment = commitmentFrom(input.kind, input);
    const commitmentId = randomUUID();
    return this.entries.record(
      caller,
      { route: 'declareCommitment', ...input },
      async (recording) => {
        refuseIfAny(await problemsOf(commitment, input, caller, recording));
        const lines = (input.realisations ?? []).flatMap((stated) =>
          realisationEntries(commitmentId, commitment, stated, recording),
        );
        const promise = promiseEntry(commitmentId, commitment, input);
        const realisations = lines.map(({ subjectId, entryId }) => ({ id: subjectId, entryId }));
        return { entries: [promise, ...lines], answer: { commitmentId, realisations } };
      },
    );
  }
}

async function problemsOf(
  commitment: Commitment,
  input: DeclareCommitmentDto,
  caller: Caller,
  recording: Recording,
): Promise<Problem[]> {
  const { language } = caller;
  const known = await establishmentIds(recording.transaction, caller.organisationId);
  return [
    ...checkCommitment(commitment, { language, establishmentIds: known }),
    ...(input.realisations ?? []).flatMap((stated, position) =>
      checkRealisation(stated, commitment, { ...recording, language }).map((found) => ({
        ...found,
        path: `realisations.${position}.${found.path}`,
      })),
    ),
  ];
}

function promiseEntry(
  subjectId: string,
  commitment: Commitment,
  input: DeclareCommitmentDto,
): NewEntry<'commitment'> {
  return {
    entryId: randomUUID(),
    subjectType: 'commitment',
    subjectId,
    action: 'declare',
    replaces: null,
    validFrom: commitment.from,
    validTo: commitment.to,
    reason: null,
    payload: commitment,
    text: textFrom(input),
    // A promise alone moves no score: what is delivered does.
    touched: [],
  };
}
