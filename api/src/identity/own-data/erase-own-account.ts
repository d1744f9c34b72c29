import { inTenant } from '@ancrage/database/in-tenant';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import { ConfirmOwnPerson, type OwnProof } from '../account/confirm-own-person';

/**
 * Erases one's own account (GDPR, article 17): name, address, password, sessions, factors, tokens,
 * invitations and mails. What was declared stays, by somebody who was erased. Refused to whoever
 * an organisation cannot do without, which it names.
 */
@Injectable()
export class EraseOwnAccount {
  constructor(
    private readonly source: DataSource,
    private readonly confirmPerson: ConfirmOwnPerson,
  ) {}

  async eraseOwnAccount(caller: Caller, sessionHash: Buffer, proof: OwnProof): Promise<void> {
    await this.confirmPerson.confirm(caller, sessionHash, proof);
    // The log keeps no network address of somebody who is no more.
    const nowhere = { ...caller, address: '' };
    await inTenant(this.source, nowhere, async (transaction) => {
      const [row] = await transaction.query<{ outcome: string; organisations: string | null }>(
        'SELECT * FROM ancrage.erase_own_account($1)',
        [sessionHash],
      );
      // Erased meanwhile, from another window or by the platform: the session is no more.
      if (row?.outcome === 'unknown') refuse('session.required');
      const organisations = row?.organisations ?? '';
      if (row?.outcome === 'lastAdministrator') {
        refuse('account.last_administrator', '', { organisations });
      }
      if (row?.outcome === 'breakGlass') refuse('account.break_glass', '', { organisations });
    });
  }
}
