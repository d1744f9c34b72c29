import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { forgiveAttempts, limitAttempts } from '../../http/limit-attempts';
import { refuse } from '../../http/problem-exception';
import { OwnSecondFactor } from '../second-factor/own-second-factor';
import { refuseFactor, type TakenFactor } from '../second-factor/refuse-factor';
import { hashOfRecoveryCode, stepOf } from '../second-factor/totp';
import { ConfirmOwnPassword } from './confirm-own-password';

/** The password, or a code of the second factor. */
export interface OwnProof {
  readonly password?: string;
  readonly code?: string;
}

/** Asks whether it is still the person themselves, by their password or their second factor. */
@Injectable()
export class ConfirmOwnPerson {
  constructor(
    private readonly source: DataSource,
    private readonly password: ConfirmOwnPassword,
    private readonly factor: OwnSecondFactor,
  ) {}

  async confirm(caller: Caller, sessionHash: Buffer, proof: OwnProof): Promise<void> {
    if (proof.code !== undefined) return this.confirmCode(caller, sessionHash, proof.code);
    if (proof.password !== undefined) return this.password.confirm(caller, proof.password);
    return refuse('request.required', 'password', { field: 'password' });
  }

  private async confirmCode(caller: Caller, sessionHash: Buffer, code: string): Promise<void> {
    await limitAttempts(this.source, 'secondFactor', caller.userId, caller.address);
    const own = await this.factor.read(sessionHash);
    if (!own?.confirmed) return refuse('account.second_factor_none');
    const shown = stepOf(own.secret, code);
    const [row] = await this.source.query<{ outcome: TakenFactor }[]>(
      'SELECT ancrage.take_own_factor($1, $2, $3, $4) AS outcome',
      [
        sessionHash,
        shown?.step ?? null,
        shown?.drift ?? null,
        shown === null ? hashOfRecoveryCode(code) : null,
      ],
    );
    if (row?.outcome !== 'taken') return refuseFactor(row?.outcome);
    await forgiveAttempts(this.source, 'secondFactor', caller.userId);
  }
}
