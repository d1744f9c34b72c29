import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';

/**
 * Validates deliveries, all or none: a second person's yes, which is shown and moves no score.
 * Refuses what one declared oneself, unless the organisation allows it, and what was changed
 * since it was read.
 */
@Injectable()
export class ValidateDeliveries {
  constructor(private readonly source: DataSource) {}

  async validateDeliveries(caller: Caller, entryIds: readonly string[]): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'validateDeliveries', entryIds },
      write: async (transaction) => {
        const [row] = await transaction.query<{ outcome: string }>(
          'SELECT ancrage.validate_deliveries($1) AS outcome',
          [entryIds],
        );
        const refused = REFUSALS[row?.outcome ?? ''];
        if (refused !== undefined) refuse(refused, 'entryIds');
      },
    });
  }
}

const REFUSALS: Readonly<
  Record<string, 'commitment.not_found' | 'commitment.superseded' | 'validation.own_declaration'>
> = {
  unknown: 'commitment.not_found',
  superseded: 'commitment.superseded',
  own: 'validation.own_declaration',
};
