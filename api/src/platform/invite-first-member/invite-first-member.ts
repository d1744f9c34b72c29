import { randomUUID } from 'node:crypto';
import { isEmail } from '@ancrage/contract/account/check-password';
import type { Role } from '@ancrage/contract/session/role';
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
import type { InviteFirstMemberDto, OpenedDto } from '../platform.dto';

const DAYS = 7;

/**
 * Invites somebody into any organisation in the platform's name: a territory's first agent has no
 * colleague who could. Refuses an organisation that does not exist, a role that it cannot have, and
 * the address of a member, unless nobody is left there who could change their role.
 */
@Injectable()
export class InviteFirstMember {
  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async inviteFirstMember(
    caller: Caller,
    organisationId: string,
    input: InviteFirstMemberDto,
  ): Promise<OpenedDto> {
    const email = input.email.trim();
    if (!isEmail(email)) refuse('account.email_invalid', 'email', { value: email });
    return writeOnce(this.source, caller, {
      input: { route: 'inviteFirstMember', organisationId, ...input },
      prepare: () =>
        limitAttempts(this.source, 'invitation', caller.organisationId, caller.address),
      write: async (transaction) => {
        const id = randomUUID();
        const { token, hash } = newSecretToken();
        const [row] = await transaction.query<{ outcome: string; organisation_name: string }>(
          'SELECT * FROM ancrage.invite_for_platform($1, $2, $3, $4, $5, $6, $7)',
          [id, organisationId, email, input.role, caller.language, hash, `${DAYS} days`],
        );
        if (row?.outcome === 'member')
          return refuse('member.already_member', 'email', { value: email });
        if (row?.outcome !== 'invited') return refuse('platform.organisation_not_found');
        await postMail(
          transaction,
          { organisationId, to: email, language: caller.language },
          {
            template: 'invitation',
            params: {
              organisation: row.organisation_name,
              inviter: caller.displayName,
              role: input.role as Role,
              link: `${this.config.publicOrigin}/invitation#${token}`,
              days: DAYS,
            },
          },
        );
        return { id };
      },
    });
  }
}
