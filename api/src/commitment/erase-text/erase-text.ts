import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';

/**
 * Erases the free text of a commitment, of its deliveries and of their evidence, for good: titles,
 * names of beneficiaries, links, names of files. Figures, scores and the ledger's chain stay as
 * they are; the log says who erased, and why.
 */
@Injectable()
export class EraseText {
  constructor(private readonly source: DataSource) {}

  async eraseText(caller: Caller, commitmentId: string, reason: string): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'eraseText', commitmentId, reason },
      write: async (transaction) => {
        const [row] = await transaction.query<{ erased: string | null }>(
          'SELECT ancrage.erase_texts($1, $2) AS erased',
          [commitmentId, reason],
        );
        if (row?.erased === null || row === undefined) refuse('commitment.not_found');
      },
    });
  }
}
