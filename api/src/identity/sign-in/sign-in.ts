import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forgiveAttempts, limitAttempts } from '../../http/limit-attempts';
import { refuse } from '../../http/problem-exception';
import { newSecretToken } from '../../http/secret-token';
import { openSession, type SignInPlace } from '../open-session';
import { noteRefusedSignIn } from '../note-refused-sign-in';
import { isPassword } from '../password';

/** How long one may take to find one's second factor. */
const PENDING_LIFETIME = '10 minutes';

/** A session that is open, or a sign-in that waits for the second factor. */
export interface SignedIn {
  readonly token: string;
  readonly needs: 'nothing' | 'secondFactor';
}

/**
 * Opens a session for an e-mail address and its password, or the wait for the second factor where
 * there is one. Refuses wrong credentials with one sentence for both, too many attempts before it
 * looks at the password, and whoever belongs to no organisation once the password was right.
 */
@Injectable()
export class SignIn {
  constructor(private readonly source: DataSource) {}

  async signIn(
    credentials: { readonly email: string; readonly password: string },
    place: SignInPlace,
  ): Promise<SignedIn> {
    const email = credentials.email.trim();
    await limitAttempts(this.source, 'signIn', email, place.address);
    const [account] = await this.source.query<
      {
        user_id: string;
        password_hash: string;
        organisation_id: string | null;
        has_second_factor: boolean;
        by_password: boolean;
      }[]
    >('SELECT * FROM ancrage.find_credentials($1)', [email]);
    const kept = account?.password_hash ?? null;
    if (!(await isPassword(kept, credentials.password)) || !account) {
      await noteRefusedSignIn(this.source, { email }, 'password', place);
      return refuse('session.wrong_credentials', 'password');
    }
    await forgiveAttempts(this.source, 'signIn', email);
    const { user_id: userId, organisation_id: organisationId } = account;
    if (organisationId === null) return refuse('session.no_organisation');
    if (!account.by_password) {
      return refuse('sso.required', '', { link: `/api/sign-on/${organisationId}` });
    }
    if (account.has_second_factor) return this.waitForFactor(userId, organisationId);
    return {
      token: await openSession(this.source, userId, organisationId, place),
      needs: 'nothing',
    };
  }

  private async waitForFactor(userId: string, organisationId: string): Promise<SignedIn> {
    const { token, hash } = newSecretToken();
    await this.source.query('SELECT ancrage.begin_pending_sign_in($1, $2, $3, $4)', [
      hash,
      userId,
      organisationId,
      PENDING_LIFETIME,
    ]);
    return { token, needs: 'secondFactor' };
  }
}
