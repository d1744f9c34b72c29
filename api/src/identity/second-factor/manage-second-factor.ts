import { inTenant } from '@ancrage/database/in-tenant';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import type { Caller } from '../../http/current-session';
import { forgiveAttempts, limitAttempts } from '../../http/limit-attempts';
import { refuse } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { ConfirmOwnPassword } from '../account/confirm-own-password';
import { OwnSecondFactor } from './own-second-factor';
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
    await this.confirmPassword.confirm(caller, password);
    const secret = newSecret();
    const [row] = await this.source.query<{ begun: boolean }[]>(
      'SELECT ancrage.begin_second_factor($1, $2) AS begun',
      [sessionHash, secret],
    );
    if (!row?.begun) refuse('account.second_factor_exists');
    return secretFor(secret, caller.email);
  }

  async confirmSecondFactor(
    caller: Caller,
    sessionHash: Buffer,
    code: string,
  ): Promise<RecoveryCodesDto> {
    await limitAttempts(this.source, 'secondFactor', caller.userId, caller.address);
    const own = await this.factor.read(sessionHash);
    if (!own) return refuse('account.second_factor_none');
    if (own.confirmed) return refuse('account.second_factor_exists');
    const step = stepOf(own.secret, code);
    if (step === null) return refuse('session.second_factor_wrong', 'code');
    const { codes, hashes } = newRecoveryCodes();
    await inTenant(this.source, caller, (transaction) =>
      transaction.query('SELECT ancrage.confirm_second_factor($1, $2, $3)', [
        sessionHash,
        step,
        hashes,
      ]),
    );
    await forgiveAttempts(this.source, 'secondFactor', caller.userId);
    return { codes };
  }

  async renewRecoveryCodes(
    caller: Caller,
    sessionHash: Buffer,
    password: string,
  ): Promise<RecoveryCodesDto> {
    await this.confirmPassword.confirm(caller, password);
    if (!(await this.factor.read(sessionHash))?.confirmed)
      return refuse('account.second_factor_none');
    const { codes, hashes } = newRecoveryCodes();
    await this.source.query('SELECT ancrage.replace_recovery_codes($1, $2)', [sessionHash, hashes]);
    return { codes };
  }

  async removeSecondFactor(caller: Caller, sessionHash: Buffer, password: string): Promise<void> {
    await this.confirmPassword.confirm(caller, password);
    await inTenant(this.source, caller, (transaction) =>
      transaction.query('SELECT ancrage.remove_own_second_factor($1, $2)', [
        sessionHash,
        `${this.config.publicOrigin}/connexion`,
      ]),
    );
  }

  /** Broken glass: for a member who lost the device and the codes. */
  async removeOfMember(caller: Caller, userId: string): Promise<void> {
    const [row] = await inTenant(this.source, caller, (transaction) =>
      transaction.query<{ outcome: string }>(
        'SELECT ancrage.remove_second_factor_of_member($1, $2) AS outcome',
        [userId, `${this.config.publicOrigin}/connexion`],
      ),
    );
    if (row?.outcome === 'unknown') refuse('member.not_found');
    if (row?.outcome === 'elsewhere') refuse('member.of_other_organisations');
    if (row?.outcome === 'none') refuse('account.second_factor_none');
  }
}
