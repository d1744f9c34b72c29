import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import type { Caller } from '../../http/current-session';
import { forgiveAttempts, limitAttempts } from '../../http/limit-attempts';
import { refuse } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { writeOnce } from '../../http/run-once';
import { stateReason } from '../../http/state-reason';
import { ConfirmOwnPassword } from '../account/confirm-own-password';
import { Vault } from '../sealed-secret/vault';
import { OwnSecondFactor } from './own-second-factor';
import { refuseFactor } from './refuse-factor';
import type { FactorSecretDto, RecoveryCodesDto, SecondFactorDto } from './second-factor.dto';
import { newRecoveryCodes, newSecret, secretFor, stepOf } from './totp';

/**
 * One's own second factor: begun with a secret, in force once a first code has shown that the
 * device holds it, taken away with the password alone. Recovery codes are answered once and kept
 * as hashes.
 */
@Injectable()
export class ManageSecondFactor {
  constructor(
    private readonly source: DataSource,
    private readonly confirmPassword: ConfirmOwnPassword,
    private readonly factor: OwnSecondFactor,
    private readonly vault: Vault,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async readSecondFactor(sessionHash: Buffer): Promise<SecondFactorDto> {
    const own = await this.factor.read(sessionHash);
    return {
      confirmed: own?.confirmed ?? false,
      recoveryCodesLeft: own?.confirmed ? own.codesLeft : 0,
    };
  }

  async beginSecondFactor(
    caller: Caller,
    sessionHash: Buffer,
    password: string,
  ): Promise<FactorSecretDto> {
    return writeOnce(this.source, caller, {
      input: { route: 'beginSecondFactor', password },
      shownOnce: true,
      prepare: () => this.confirmPassword.confirm(caller, password),
      write: async (transaction) => {
        const secret = newSecret();
        const sealed = this.vault.seal('secondFactor', caller.userId, secret);
        const [row] = await transaction.query<{ begun: boolean }>(
          'SELECT ancrage.begin_second_factor($1, $2, $3) AS begun',
          [sessionHash, sealed.secret, sealed.keyId],
        );
        if (!row?.begun) refuse('account.second_factor_exists');
        return secretFor(secret, caller.email);
      },
    });
  }

  async confirmSecondFactor(
    caller: Caller,
    sessionHash: Buffer,
    code: string,
  ): Promise<RecoveryCodesDto> {
    const confirmed: RecoveryCodesDto = await writeOnce(this.source, caller, {
      input: { route: 'confirmSecondFactor', code },
      shownOnce: true,
      prepare: () => this.stepShown(caller, sessionHash, code),
      write: async (transaction, step) => {
        const { codes, hashes } = newRecoveryCodes();
        await transaction.query('SELECT ancrage.confirm_second_factor($1, $2, $3)', [
          sessionHash,
          step,
          hashes,
        ]);
        return { codes };
      },
    });
    await forgiveAttempts(this.source, 'secondFactor', caller.userId);
    return confirmed;
  }

  async renewRecoveryCodes(
    caller: Caller,
    sessionHash: Buffer,
    password: string,
  ): Promise<RecoveryCodesDto> {
    return writeOnce(this.source, caller, {
      input: { route: 'renewRecoveryCodes', password },
      shownOnce: true,
      prepare: async () => {
        await this.confirmPassword.confirm(caller, password);
        if (!(await this.factor.read(sessionHash))?.confirmed) refuse('account.second_factor_none');
      },
      write: async (transaction) => {
        const { codes, hashes } = newRecoveryCodes();
        await transaction.query('SELECT ancrage.replace_recovery_codes($1, $2)', [
          sessionHash,
          hashes,
        ]);
        return { codes };
      },
    });
  }

  async removeSecondFactor(caller: Caller, sessionHash: Buffer, password: string): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'removeSecondFactor', password },
      prepare: () => this.confirmPassword.confirm(caller, password),
      write: async (transaction) => {
        await transaction.query('SELECT ancrage.remove_own_second_factor($1, $2)', [
          sessionHash,
          `${this.config.publicOrigin}/connexion`,
        ]);
      },
    });
  }

  /** Broken glass: for a member who lost the device and the codes; the log keeps why. */
  async removeOfMember(caller: Caller, userId: string, reason: string): Promise<void> {
    await writeOnce(this.source, caller, {
      input: { route: 'removeSecondFactorOfMember', userId, reason },
      write: async (transaction) => {
        await stateReason(transaction, reason);
        const [row] = await transaction.query<{ outcome: string }>(
          'SELECT ancrage.remove_second_factor_of_member($1, $2) AS outcome',
          [userId, `${this.config.publicOrigin}/connexion`],
        );
        if (row?.outcome === 'unknown') refuse('member.not_found');
        if (row?.outcome === 'elsewhere') refuse('member.of_other_organisations');
        if (row?.outcome === 'none') refuse('account.second_factor_none');
      },
    });
  }

  /** The time step of the code that shows that the device holds the secret. */
  private async stepShown(caller: Caller, sessionHash: Buffer, code: string): Promise<number> {
    await limitAttempts(this.source, 'secondFactor', caller.userId, caller.address);
    const own = await this.factor.read(sessionHash);
    if (!own) return refuse('account.second_factor_none');
    if (own.confirmed) return refuse('account.second_factor_exists');
    const shown = stepOf(own.secret, code);
    const [row] = await this.source.query<{ outcome: string }[]>(
      'SELECT ancrage.weigh_own_code($1, $2, $3) AS outcome',
      [sessionHash, shown?.step ?? null, shown?.drift ?? null],
    );
    if (!shown || row?.outcome !== 'fits') return refuseFactor(row?.outcome);
    return shown.step;
  }
}
