import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';

/**
 * Erases a person in the platform's name, who cannot or does not want to sign in for it. What it
 * leaves is what one's own erasure leaves. Refuses the platform's last administrator; a company
 * that loses its own is given another one by an invitation.
 */
@Injectable()
export class ErasePerson {
  constructor(private readonly source: DataSource) {}

  async erasePerson(caller: Caller, userId: string, reason: string): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'erasePerson', userId, reason },
      write: async (transaction) => {
        const [row] = await transaction.query<{ outcome: string }>(
          'SELECT ancrage.erase_person_for_platform($1, $2) AS outcome',
          [userId, reason],
        );
        if (row?.outcome === 'unknown') refuse('platform.person_not_found');
        if (row?.outcome === 'lastAdministrator') refuse('member.last_administrator');
      },
    });
  }
}
