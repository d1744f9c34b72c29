import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';
import type { EraseTextDto } from '../commitment.dto';

/**
 * Erases the free text of a commitment, of its deliveries and of their evidence, for good: titles,
 * names of beneficiaries, links, names of files; and the files themselves where they hold personal
 * data. Figures, scores and the ledger's chain stay as they are; the log says who erased, and why.
 */
@Injectable()
export class EraseText {
  constructor(private readonly source: DataSource) {}

  async eraseText(
    caller: Caller,
    commitmentId: string,
    { reason, files }: EraseTextDto,
  ): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'eraseText', commitmentId, reason, files },
      write: async (transaction) => {
        const [row] = await transaction.query<{ erased: string | null }>(
          'SELECT ancrage.erase_texts($1, $2, $3) AS erased',
          [commitmentId, reason, files],
        );
        if (row?.erased === null || row === undefined) refuse('commitment.not_found');
      },
    });
  }
}
