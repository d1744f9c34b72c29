import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuse } from '../../http/problem-exception';
import { isPassword } from '../password';
import { newSessionToken, SESSION_LIFETIME } from '../session-cookie';

/** Attempts, failed or under way, that are borne in the window, by account and by network address. */
const ATTEMPTS_BY_EMAIL = 8;
const ATTEMPTS_BY_ADDRESS = 40;
const WINDOW_MINUTES = 15;

/**
 * Opens a session for an e-mail address and its password. Refuses wrong credentials with one
 * sentence for both, and too many attempts before it looks at the password. An attempt counts as
 * failed until its password was right, so that guesses sent all at once are counted too.
 */
@Injectable()
export class SignIn {
  constructor(private readonly source: DataSource) {}

  async signIn(input: { email: string; password: string; address: string }): Promise<string> {
    const emailHash = createHash('sha256').update(input.email.trim().toLowerCase()).digest();
    await this.countAttempt(emailHash, input.address);
    const [account] = await this.source.query<
      { user_id: string; password_hash: string; organisation_id: string }[]
    >('SELECT * FROM ancrage.find_credentials($1)', [input.email.trim()]);
    if (!(await isPassword(account?.password_hash ?? null, input.password)) || !account) {
      return refuse('session.wrong_credentials', 'password');
    }
    await this.source.query('SELECT ancrage.forgive_failed_sign_ins($1)', [emailHash]);
    const { token, hash } = newSessionToken();
    await this.source.query('SELECT ancrage.open_session($1, $2, $3, $4)', [
      hash,
      account.user_id,
      account.organisation_id,
      SESSION_LIFETIME,
    ]);
    return token;
  }

  private async countAttempt(emailHash: Buffer, address: string): Promise<void> {
    const [begun] = await this.source.query<{ allowed: boolean }[]>(
      'SELECT ancrage.begin_sign_in($1, $2, $3, $4, $5) AS allowed',
      [emailHash, address, `${WINDOW_MINUTES} minutes`, ATTEMPTS_BY_EMAIL, ATTEMPTS_BY_ADDRESS],
    );
    if (!begun?.allowed) {
      refuse('session.too_many_attempts', 'email', { minutes: WINDOW_MINUTES });
    }
  }
}
