import { ADMINISTRATOR_OF, ROLES_OF, type Role } from '@ancrage/contract/session/role';
import type { TenantTransaction } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { writeOnce } from '../../http/run-once';
import { stateReason } from '../../http/state-reason';
import { lockMembers } from './lock-members';

/**
 * Changes a member's role, or ends their membership; they are signed out of that organisation at
 * once, and the log keeps why. Their API tokens end with their membership, and what they invited is
 * taken back with their right to invite: the database does both. Refuses what would leave it without
 * anyone who can manage its members, and what would take away the one who can, on the day that its
 * sign-in provider is down.
 */
@Injectable()
export class ChangeMember {
  constructor(private readonly source: DataSource) {}

  async changeRole(
    caller: Caller,
    userId: string,
    { role, reason }: { readonly role: Role; readonly reason: string },
  ): Promise<void> {
    if (!ROLES_OF[caller.organisationType].includes(role))
      refuse('member.role_of_other_type', 'role');
    await this.change(caller, userId, { role, reason }, async (transaction) => {
      await transaction.query('UPDATE ancrage.membership SET role = $2 WHERE user_id = $1', [
        userId,
        role,
      ]);
    });
  }

  async removeMember(caller: Caller, userId: string, reason: string): Promise<void> {
    await this.change(caller, userId, { role: null, reason }, async (transaction) => {
      await transaction.query('UPDATE ancrage.membership SET left_at = now() WHERE user_id = $1', [
        userId,
      ]);
    });
  }

  private async change(
    caller: Caller,
    userId: string,
    { role: next, reason }: { readonly role: Role | null; readonly reason: string },
    write: (transaction: TenantTransaction) => Promise<void>,
  ): Promise<void> {
    const administrator = ADMINISTRATOR_OF[caller.organisationType];
    await writeOnce(this.source, caller, {
      input: { route: next === null ? 'removeMember' : 'changeRole', userId, next, reason },
      write: async (transaction) => {
        // In turn: two administrators who remove each other would leave none.
        await lockMembers(transaction, caller.organisationId);
        const members = await transaction.query<{ user_id: string; role: Role }>(
          'SELECT user_id, role FROM ancrage.membership WHERE left_at IS NULL',
        );
        const member = members.find(({ user_id }) => user_id === userId);
        if (!member) return refuse('member.not_found');
        const left = members.filter(
          ({ user_id, role }) => role === administrator && user_id !== userId,
        );
        if (member.role === administrator && next !== administrator && left.length === 0) {
          return refuse('member.last_administrator');
        }
        if (next !== administrator && (await isBreakGlass(transaction, userId))) {
          return refuse('member.break_glass');
        }
        if (member.role === next) return;
        await stateReason(transaction, reason);
        await write(transaction);
        await transaction.query('SELECT ancrage.close_sessions_of_member($1)', [userId]);
      },
    });
  }
}

async function isBreakGlass(transaction: TenantTransaction, userId: string): Promise<boolean> {
  const found = await transaction.query(
    'SELECT FROM ancrage.identity_provider WHERE required AND break_glass_user = $1',
    [userId],
  );
  return found.length > 0;
}
