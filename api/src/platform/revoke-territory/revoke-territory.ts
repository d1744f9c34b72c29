import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';
import { stateReason } from '../../http/state-reason';

/**
 * Takes a territory from everyone who has it: memberships, sessions, tokens and open invitations
 * end at once, and the log keeps why. What was published stays; the platform can invite anew.
 */
@Injectable()
export class RevokeTerritory {
  constructor(private readonly source: DataSource) {}

  async revokeTerritory(caller: Caller, id: string, reason: string): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'revokeTerritory', id, reason },
      write: async (transaction) => {
        await stateReason(transaction, reason);
        const [row] = await transaction.query<{ ended: number | null }>(
          'SELECT ancrage.revoke_territory($1) AS ended',
          [id],
        );
        if (row?.ended === null) refuse('platform.organisation_not_found');
      },
    });
  }
}
