import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forgiveAttempts, limitAttempts } from '../../http/limit-attempts';
import { refuse } from '../../http/problem-exception';
import { newSecretToken } from '../../http/secret-token';
import { noteRefusedSignIn } from '../note-refused-sign-in';
import type { SignInPlace } from '../open-session';
import { Vault } from '../sealed-secret/vault';
import { SESSION_LIFETIME } from '../session-cookie';
import { refuseFactor, type TakenFactor } from './refuse-factor';
import { hashOfRecoveryCode, stepOf } from './totp';

/**
 * Ends a sign-in that waits for its second factor, by a code of the authenticator or by a recovery
 * code, each of which is taken once. Refuses a wait that is over, too many attempts by account and
 * by address, a wrong code, and one whose thirty seconds are over.
 */
@Injectable()
export class PassSecondFactor {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
  ) {}

  async passSecondFactor(
    pendingHash: Buffer | null,
    code: string,
    place: SignInPlace,
  ): Promise<string> {
    const [pending] = await this.source.query<
      { user_id: string; secret: Buffer; key_id: string | null }[]
    >('SELECT * FROM ancrage.find_pending_sign_in($1)', [pendingHash]);
    if (!pending) return refuse('session.second_factor_late');
    await limitAttempts(this.source, 'secondFactor', pending.user_id, place.address);
    const { secret, key_id: keyId } = pending;
    const shown = stepOf(this.vault.open('secondFactor', pending.user_id, { secret, keyId }), code);
    const { token, hash } = newSecretToken();
    const [row] = await this.source.query<{ outcome: TakenFactor }[]>(
      'SELECT ancrage.finish_sign_in($1, $2, $3, $4, $5, $6, $7, $8) AS outcome',
      [
        pendingHash,
        shown?.step ?? null,
        shown?.drift ?? null,
        shown === null ? hashOfRecoveryCode(code) : null,
        hash,
        SESSION_LIFETIME,
        place.address,
        place.agent,
      ],
    );
    if (row?.outcome !== 'taken') {
      await noteRefusedSignIn(this.source, { userId: pending.user_id }, 'secondFactor', place);
      return refuseFactor(row?.outcome);
    }
    await forgiveAttempts(this.source, 'secondFactor', pending.user_id);
    return token;
  }
}
