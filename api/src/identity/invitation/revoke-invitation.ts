import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';
import { stateReason } from '../../http/state-reason';

/** Takes an invitation back: its link no longer works, and the log keeps why. Refuses one that was answered. */
@Injectable()
export class RevokeInvitation {
  constructor(private readonly source: DataSource) {}

  async revokeInvitation(caller: Caller, id: string, reason: string): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'revokeInvitation', id, reason },
      write: async (transaction) => {
        const [invitation] = await transaction.query<{ state: string }>(
          'SELECT state FROM ancrage.invitation WHERE id = $1 FOR UPDATE',
          [id],
        );
        if (!invitation) return refuse('invitation.not_found');
        if (invitation.state !== 'open') return refuse('invitation.already_answered');
        await stateReason(transaction, reason);
        await transaction.query(
          `UPDATE ancrage.invitation SET state = 'revoked', settled_at = now() WHERE id = $1`,
          [id],
        );
      },
    });
  }
}
