import { randomUUID } from 'node:crypto';
import { checkCommitment } from '@ancrage/contract/commitment/check-commitment';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../http/current-session';
import { refuseIfAny } from '../../http/problem-exception';
import { RecordEntries } from '../../http/record-entries';
import { commitmentFrom, textFrom } from '../commitment-from';
import type { CorrectCommitmentDto, DeclaredDto } from '../commitment.dto';
import { establishmentIds } from '../establishment-ids';
import { quartersOfLine } from '../line-entries';
import { realisationsOf, type StandingLine } from '../realisations-of';
import { requireSameEntry, standingEntry } from '../standing-entry';

/**
 * Corrects the terms of a commitment (place, conditions, period, wording) by an entry that
 * replaces the one last read. Its kind never changes: another kind is another commitment. Refuses
 * a period that would leave out what was delivered, and a commitment that was changed meanwhile.
 */
@Injectable()
export class CorrectCommitment {
  constructor(private readonly entries: RecordEntries) {}

  correctCommitment(
    caller: Caller,
    commitmentId: string,
    body: CorrectCommitmentDto,
  ): Promise<DeclaredDto> {
    const { replaces, reason } = body;
    const input = { route: 'correctCommitment', commitmentId, ...body };
    return this.entries.record(caller, input, async (recording) => {
      const { transaction } = recording;
      const companyId = caller.organisationId;
      const standing = await standingEntry(transaction, companyId, 'commitment', commitmentId);
      requireSameEntry(standing, replaces);
      const payload = commitmentFrom(standing.payload.kind, body);
      const lines = await realisationsOf(transaction, companyId, commitmentId);
      const known = await establishmentIds(transaction, companyId);
      refuseIfAny([
        ...checkCommitment(payload, { language: caller.language, establishmentIds: known }),
        ...problemsOfLines(payload, lines),
      ]);
      const touched = new Set<QuarterId>(
        lines.flatMap((line) => quartersOfLine(line.payload, recording)),
      );
      const entry = {
        entryId: randomUUID(),
        subjectType: 'commitment' as const,
        subjectId: commitmentId,
        action: 'correct' as const,
        replaces,
        validFrom: payload.from,
        validTo: payload.to,
        reason,
        payload,
        text: textFrom(body),
        touched: [...touched],
      };
      return { entries: [entry], answer: { commitmentId, realisations: [] } };
    });
  }
}

function problemsOfLines(
  promise: { readonly from: string; readonly to: string | null },
  lines: readonly StandingLine[],
): Problem[] {
  const outside = lines.find(
    ({ payload: { from, to } }) => from < promise.from || (promise.to !== null && to > promise.to),
  );
  if (!outside) return [];
  const { from, to } = outside.payload;
  return [
    problem('commitment.outside_promise', from < promise.from ? 'from' : 'to', {
      from,
      to,
      promisedFrom: promise.from,
      promisedTo: promise.to ?? '…',
    }),
  ];
}
