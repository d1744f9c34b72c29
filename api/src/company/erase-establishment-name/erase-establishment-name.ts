import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';
import type { EraseEstablishmentNameDto } from '../company.dto';

/**
 * Erases the name that a company gave an establishment, for good: it may be a person's. Its number
 * and its commune stay, and so do scores and the ledger's chain; the log says who erased, and why.
 */
@Injectable()
export class EraseEstablishmentName {
  constructor(private readonly source: DataSource) {}

  async eraseEstablishmentName(
    caller: Caller,
    establishmentId: string,
    { reason }: EraseEstablishmentNameDto,
  ): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'eraseEstablishmentName', establishmentId, reason },
      write: async (transaction) => {
        const [row] = await transaction.query<{ erased: string | null }>(
          'SELECT ancrage.erase_establishment_name($1, $2) AS erased',
          [establishmentId, reason],
        );
        if (row?.erased === null || row === undefined) refuse('company.establishment_not_found');
      },
    });
  }
}
