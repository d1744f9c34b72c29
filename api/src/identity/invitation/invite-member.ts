import { randomUUID } from 'node:crypto';
import { isEmail } from '@ancrage/contract/account/check-password';
import { ROLES_OF, type Role } from '@ancrage/contract/session/role';
import type { TenantTransaction } from '@ancrage/database/in-tenant';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import type { Caller } from '../../http/current-session';
import { limitAttempts } from '../../http/limit-attempts';
import { postMail } from '../../http/post-mail';
import { refuse } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { writeOnce } from '../../http/run-once';
import { newSecretToken } from '../../http/secret-token';
import type { InviteDto } from './invitation.dto';

/** How long an invitation holds. */
export const INVITATION_DAYS = 7;

/**
 * Invites an address into the caller's organisation and mails the link. A new invitation of the
 * same address replaces the open one, whose link no longer works; the database sees to it, in turn
 * for those who invite it at once. It holds as long as the caller may invite. Refuses a role that such an
 * organisation does not have, and the address of a member.
 */
@Injectable()
export class InviteMember {
  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async inviteMember(caller: Caller, input: InviteDto): Promise<{ id: string }> {
    const email = input.email.trim();
    const role = input.role as Role;
    if (!isEmail(email)) refuse('account.email_invalid', 'email', { value: email });
    if (!ROLES_OF[caller.organisationType].includes(role))
      refuse('member.role_of_other_type', 'role');
    return writeOnce(this.source, caller, {
      input: { route: 'inviteMember', ...input },
      prepare: () =>
        limitAttempts(this.source, 'invitation', caller.organisationId, caller.address),
      write: async (transaction) => {
        await this.refuseMember(transaction, email);
        const id = randomUUID();
        const { token, hash } = newSecretToken();
        await transaction.query(
          `INSERT INTO ancrage.invitation
             (id, organisation_id, email, role, language, token_hash, expires_at)
           VALUES ($1, $2, $3, $4, $5, $6, now() + $7::interval)`,
          [
            id,
            caller.organisationId,
            email,
            role,
            caller.language,
            hash,
            `${INVITATION_DAYS} days`,
          ],
        );
        await postMail(
          transaction,
          { organisationId: caller.organisationId, to: email, language: caller.language },
          {
            template: 'invitation',
            params: {
              organisation: caller.organisationName,
              inviter: caller.displayName,
              role,
              link: `${this.config.publicOrigin}/invitation#${token}`,
              days: INVITATION_DAYS,
            },
          },
        );
        return { id };
      },
    });
  }

  private async refuseMember(transaction: TenantTransaction, email: string): Promise<void> {
    const known = await transaction.query(
      `SELECT FROM ancrage.membership m JOIN ancrage.app_user u ON u.id = m.user_id
       WHERE lower(u.email) = lower($1) AND m.left_at IS NULL`,
      [email],
    );
    if (known.length > 0) refuse('member.already_member', 'email', { value: email });
  }
}
