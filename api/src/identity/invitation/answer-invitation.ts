import type { OrganisationType, Role } from '@ancrage/contract/session/role';
import { withoutTenant } from '@ancrage/database/in-tenant';
import { queryPrepared } from '@ancrage/database/prepared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuse } from '../../http/problem-exception';
import { hashOfToken } from '../../http/secret-token';
import { checkNewcomer } from '../check-newcomer';
import { openSession, type SignInPlace } from '../open-session';
import type { AcceptInvitationDto, ReceivedInvitationDto } from './invitation.dto';

/** An invitation that was accepted. */
export interface Accepted {
  /** Of a session, where one was opened. */
  readonly token: string | null;
  /** Where to sign in instead of by a password. */
  readonly signInLink: string | null;
}

/**
 * What the person does who holds an invitation's link. An address that has an account joins and
 * signs in as ever, with its own password and second factor; without one, the account is made and
 * signed in at once, unless the organisation is entered by its own provider alone. Refuses a link
 * that is unknown, late, taken back or was answered; and one for a member, whose role only those
 * change who manage the members.
 */
@Injectable()
export class AnswerInvitation {
  constructor(private readonly source: DataSource) {}

  async readInvitation(token: string): Promise<ReceivedInvitationDto> {
    const invitation = await this.open(token);
    return {
      organisationName: invitation.organisation_name,
      organisationType: invitation.organisation_type,
      role: invitation.role,
      email: invitation.email,
      hasAccount: invitation.has_account,
      expiresAt: invitation.expires_at,
    };
  }

  /** Accepts, and answers the token of a session where one was opened. */
  async acceptInvitation(input: AcceptInvitationDto, place: SignInPlace): Promise<Accepted> {
    const invitation = await this.open(input.token);
    const name = input.displayName?.trim() ?? '';
    const own = [invitation.email, invitation.organisation_name];
    const passwordHash = invitation.has_account
      ? null
      : await checkNewcomer({ name, password: input.password ?? '', own });
    const [accepted] = await withoutTenant(this.source, place, (transaction) =>
      transaction.query<{ outcome: string; user_id: string; organisation_id: string }>(
        'SELECT * FROM ancrage.accept_invitation($1, $2, $3)',
        [hashOfToken(input.token), name, passwordHash],
      ),
    );
    switch (accepted?.outcome) {
      case 'opened':
      case 'joined': {
        const { outcome, user_id: userId, organisation_id: organisationId } = accepted;
        const signInLink = await this.providerOf(userId, organisationId);
        const opens = outcome === 'opened' && signInLink === null;
        return {
          token: opens ? await openSession(this.source, userId, organisationId, place) : null,
          signInLink,
        };
      }
      case 'member':
        return refuse('invitation.for_member', 'token');
      case 'accountNeeded':
        return refuse('request.required', 'password', { field: 'password' });
      default:
        return refuseState(accepted?.outcome ?? 'unknown');
    }
  }

  async refuseInvitation(token: string, place: SignInPlace): Promise<void> {
    const [row] = await withoutTenant(this.source, place, (transaction) =>
      transaction.query<{ state: string }>('SELECT ancrage.refuse_invitation($1) AS state', [
        hashOfToken(token),
      ]),
    );
    if (row?.state !== 'open') refuseState(row?.state ?? 'unknown');
  }

  /** Where one signs in to an organisation that passwords do not open; null where they do. */
  private async providerOf(userId: string, organisationId: string): Promise<string | null> {
    const [row] = await this.source.query<{ may: boolean }[]>(
      'SELECT ancrage.may_enter_by_password($1, $2) AS may',
      [userId, organisationId],
    );
    return row?.may ? null : `/api/sign-on/${organisationId}`;
  }

  private async open(token: string) {
    const [invitation] = await queryPrepared<{
      organisation_name: string;
      organisation_type: OrganisationType;
      role: Role;
      email: string;
      state: string;
      expires_at: string;
      has_account: boolean;
    }>(this.source, 'SELECT * FROM ancrage.find_invitation($1)', [hashOfToken(token)]);
    if (invitation?.state !== 'open') return refuseState(invitation?.state ?? 'unknown');
    return invitation;
  }
}

function refuseState(state: string): never {
  if (state === 'expired') return refuse('invitation.expired', 'token');
  if (state === 'revoked') return refuse('invitation.revoked', 'token');
  if (state === 'unknown') return refuse('link.unknown', 'token');
  return refuse('invitation.already_answered', 'token');
}
