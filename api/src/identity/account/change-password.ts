import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import type { Caller } from '../../http/current-session';
import { refuseIfAny } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { writeOnce } from '../../http/run-once';
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
    await writeOnce(this.source, caller, {
      input: { route: 'changePassword', current, next },
      prepare: async () => {
        await this.confirmPassword.confirm(caller, current, 'current');
        const own = [caller.email, caller.displayName, caller.organisationName];
        refuseIfAny(passwordProblems(next, own, 'next'));
        return hashPassword(next);
      },
      write: async (transaction, passwordHash) => {
        await transaction.query('SELECT ancrage.change_own_password($1, $2, $3)', [
          sessionHash,
          passwordHash,
          `${this.config.publicOrigin}/mot-de-passe-oublie`,
        ]);
      },
    });
  }
}
