import { randomUUID } from 'node:crypto';
import { checkRealisation } from '@ancrage/contract/commitment/check-realisation';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../http/current-session';
import { refuseIfAny } from '../../http/problem-exception';
import { RecordEntries } from '../../http/record-entries';
import type { CorrectRealisationDto, DeclaredDto } from '../commitment.dto';
import { quartersOfLine, realisationEntries } from '../line-entries';
import { requireSameEntry, standingEntry } from '../standing-entry';

/**
 * Corrects a delivery by an entry that replaces the one last read; the old one stays in the
 * ledger. A span that now reaches into other quarters declares its further parts anew. Refuses a
 * line that was changed meanwhile.
 */
@Injectable()
export class CorrectRealisation {
  constructor(private readonly entries: RecordEntries) {}

  correctRealisation(
    caller: Caller,
    realisationId: string,
    { replaces, reason, ...stated }: CorrectRealisationDto,
  ): Promise<DeclaredDto> {
    const input = { route: 'correctRealisation', realisationId, replaces, reason, ...stated };
    return this.entries.record(caller, input, async (recording) => {
      const { transaction } = recording;
      const companyId = caller.organisationId;
      const line = await standingEntry(transaction, companyId, 'realisation', realisationId);
      requireSameEntry(line, replaces);
      const { commitmentId } = line.payload;
      const promise = await standingEntry(transaction, companyId, 'commitment', commitmentId);
      const { language } = caller;
      refuseIfAny(checkRealisation(stated, promise.payload, { ...recording, language }));
      const parts = realisationEntries(commitmentId, promise.payload, stated, recording);
      const entries = parts.map((part, position) =>
        position > 0
          ? part
          : {
              ...part,
              entryId: randomUUID(),
              subjectId: realisationId,
              action: 'correct' as const,
              replaces,
              reason,
              // The quarters of the old line and those of the new one.
              touched: [...new Set([...quartersOfLine(line.payload, recording), ...part.touched])],
            },
      );
      const realisations = entries.map(({ subjectId, entryId }) => ({ id: subjectId, entryId }));
      return { entries, answer: { commitmentId, realisations } };
    });
  }
}
