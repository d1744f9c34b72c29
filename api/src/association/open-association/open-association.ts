import { randomUUID } from 'node:crypto';
import { isEmail } from '@ancrage/contract/account/check-password';
import type { TenantTransaction } from '@ancrage/database/in-tenant';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import type { Caller } from '../../http/current-session';
import { limitAttempts } from '../../http/limit-attempts';
import { postMail } from '../../http/post-mail';
import { refuse } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { writeOnce } from '../../http/run-once';
import { newSecretToken } from '../../http/secret-token';
import type { OpenAssociationDto, OpenedAssociationDto } from '../association.dto';

const DAYS = 7;

const RNA = /^W\d{9}$/;

/**
 * Opens a beneficiary association and invites its first member, who administers it. Refuses a
 * number of the register that is none, or that is open already.
 */
@Injectable()
export class OpenAssociation {
  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async openAssociation(caller: Caller, input: OpenAssociationDto): Promise<OpenedAssociationDto> {
    const name = input.name.trim();
    const email = addressFrom(input.email);
    const rna = input.rna?.replace(/\s/g, '').toUpperCase() || null;
    if (name === '') refuse('request.required', 'name', { field: 'name' });
    if (rna !== null && !RNA.test(rna)) {
      refuse('association.rna_invalid', 'rna', { value: input.rna ?? '' });
    }
    return writeOnce(this.source, caller, {
      input: { route: 'openAssociation', name, rna, email },
      prepare: () => this.limit(caller),
      write: async (transaction) => {
        const id = randomUUID();
        const { token, hash } = newSecretToken();
        const [row] = await transaction.query<{ opened: boolean }>(
          'SELECT ancrage.open_association($1, $2, $3, $4, $5, $6, $7, $8) AS opened',
          [id, name, rna, randomUUID(), email, caller.language, hash, `${DAYS} days`],
        );
        if (!row?.opened) refuse('association.already_open', 'rna', { value: rna ?? '' });
        await this.mail(transaction, caller, { id, name, email, token });
        return { id };
      },
    });
  }

  /** Refuses an association that the caller did not open, and one where somebody is already. */
  async inviteAssociation(caller: Caller, id: string, given: string): Promise<void> {
    const email = addressFrom(given);
    await writeOnce(this.source, caller, {
      input: { route: 'inviteAssociation', id, email },
      prepare: () => this.limit(caller),
      write: async (transaction) => {
        const { token, hash } = newSecretToken();
        const [row] = await transaction.query<{ name: string | null }>(
          'SELECT ancrage.invite_association($1, $2, $3, $4, $5, $6) AS name',
          [id, randomUUID(), email, caller.language, hash, `${DAYS} days`],
        );
        if (!row?.name) return refuse('association.not_found');
        await this.mail(transaction, caller, { id, name: row.name, email, token });
      },
    });
  }

  private limit(caller: Caller): Promise<void> {
    return limitAttempts(this.source, 'invitation', caller.organisationId, caller.address);
  }

  private mail(
    transaction: TenantTransaction,
    { displayName, language }: Caller,
    to: {
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly token: string;
    },
  ): Promise<void> {
    return postMail(
      transaction,
      { organisationId: to.id, to: to.email, language },
      {
        template: 'invitation',
        params: {
          organisation: to.name,
          inviter: displayName,
          role: 'companyAdministrator',
          link: `${this.config.publicOrigin}/invitation#${to.token}`,
          days: DAYS,
        },
      },
    );
  }
}

function addressFrom(given: string): string {
  const email = given.trim();
  if (!isEmail(email)) refuse('account.email_invalid', 'email', { value: email });
  return email;
}
