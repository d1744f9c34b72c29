import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forgiveAttempts, limitAttempts } from '../../http/limit-attempts';
import { refuse } from '../../http/problem-exception';
import { openSession } from '../open-session';
import { isPassword } from '../password';

/**
 * Opens a session for an e-mail address and its password. Refuses wrong credentials with one
 * sentence for both, too many attempts before it looks at the password, and whoever belongs to no
 * organisation only once the password was right.
 */
@Injectable()
export class SignIn {
  constructor(private readonly source: DataSource) {}

  async signIn(input: { email: string; password: string; address: string }): Promise<string> {
    const email = input.email.trim();
    await limitAttempts(this.source, 'signIn', email, input.address);
    const [account] = await this.source.query<
      { user_id: string; password_hash: string; organisation_id: string | null }[]
    >('SELECT * FROM ancrage.find_credentials($1)', [email]);
    if (!(await isPassword(account?.password_hash ?? null, input.password)) || !account) {
      return refuse('session.wrong_credentials', 'password');
    }
    await forgiveAttempts(this.source, 'signIn', email);
    if (account.organisation_id === null) return refuse('session.no_organisation');
    return openSession(this.source, account.user_id, account.organisation_id);
  }
}
