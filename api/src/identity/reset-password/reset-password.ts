import { isEmail } from '@ancrage/contract/account/check-password';
import { withoutTenant, type RequestPlace } from '@ancrage/database/in-tenant';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import { limitAttempts } from '../../http/limit-attempts';
import { refuse, refuseIfAny } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { hashOfToken, newSecretToken } from '../../http/secret-token';
import { passwordProblems } from '../choose-password';
import { hashPassword } from '../password';

/** How long the link to a new password holds. */
const MINUTES = 30;

/**
 * A lost password: the link goes to the address, and nothing tells whether it has an account. A
 * new password ends every session; the second factor stays, so that a mailbox alone opens nothing.
 */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async beginReset(given: string, address: string): Promise<void> {
    const email = given.trim();
    if (!isEmail(email)) refuse('account.email_invalid', 'email', { value: email });
    await limitAttempts(this.source, 'passwordReset', email, address);
    const { token, hash } = newSecretToken();
    await this.source.query('SELECT ancrage.begin_password_reset($1, $2, $3, $4)', [
      email,
      hash,
      `${this.config.publicOrigin}/mot-de-passe#${token}`,
      MINUTES,
    ]);
  }

  async finishReset(
    { token, password }: { readonly token: string; readonly password: string },
    place: RequestPlace,
  ): Promise<void> {
    const hash = hashOfToken(token);
    const [reset] = await this.source.query<
      { state: string; email: string; display_name: string }[]
    >('SELECT * FROM ancrage.find_password_reset($1)', [hash]);
    if (reset?.state !== 'open') return refuseState(reset?.state ?? 'unknown');
    refuseIfAny(passwordProblems(password, [reset.email, reset.display_name]));
    const passwordHash = await hashPassword(password);
    const [row] = await withoutTenant(this.source, place, (transaction) =>
      transaction.query<{ outcome: string }>(
        'SELECT ancrage.finish_password_reset($1, $2, $3) AS outcome',
        [hash, passwordHash, `${this.config.publicOrigin}/mot-de-passe-oublie`],
      ),
    );
    if (row?.outcome !== 'done') refuseState(row?.outcome ?? 'unknown');
  }
}

function refuseState(state: string): never {
  if (state === 'used') return refuse('link.used', 'token');
  if (state === 'expired') return refuse('link.expired', 'token');
  return refuse('link.unknown', 'token');
}
