import { inTenant } from '@ancrage/database/in-tenant';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import type { Caller } from '../../http/current-session';
import { refuseIfAny } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { passwordProblems } from '../choose-password';
import { hashPassword } from '../password';
import { ConfirmOwnPassword } from './confirm-own-password';

/** Changes one's own password, ends one's other sessions, and tells by mail. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly source: DataSource,
    private readonly confirmPassword: ConfirmOwnPassword,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async changePassword(
    caller: Caller,
    sessionHash: Buffer,
    { current, next }: { readonly current: string; readonly next: string },
  ): Promise<void> {
    await this.confirmPassword.confirm(caller, current, 'current');
    refuseIfAny(
      passwordProblems(next, [caller.email, caller.displayName, caller.organisationName], 'next'),
    );
    const passwordHash = await hashPassword(next);
    await inTenant(this.source, caller, (transaction) =>
      transaction.query('SELECT ancrage.change_own_password($1, $2, $3)', [
        sessionHash,
        passwordHash,
        `${this.config.publicOrigin}/mot-de-passe-oublie`,
      ]),
    );
  }
}
