import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { forgiveAttempts, limitAttempts } from '../../http/limit-attempts';
import { refuse } from '../../http/problem-exception';
import { isPassword } from '../password';

/**
 * Asks for the password again before something that weakens an account, so that a screen left
 * unlocked does not suffice. Counted as sign-ins are.
 */
@Injectable()
export class ConfirmOwnPassword {
  constructor(private readonly source: DataSource) {}

  async confirm(caller: Caller, password: string, path = 'password'): Promise<void> {
    await limitAttempts(this.source, 'signIn', caller.email, caller.address);
    const [account] = await this.source.query<{ password_hash: string }[]>(
      'SELECT * FROM ancrage.find_credentials($1)',
      [caller.email],
    );
    // Erased meanwhile, from another window or by the platform: there is no password to be wrong.
    if (!account) return refuse('session.required');
    if (!(await isPassword(account.password_hash, password))) {
      refuse('account.password_wrong', path);
    }
    await forgiveAttempts(this.source, 'signIn', caller.email);
  }
}
