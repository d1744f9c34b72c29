import { isEmail } from '@ancrage/contract/account/check-password';
import {
  isNafCode,
  NAF_NOMENCLATURES,
  nomenclatureOn,
  type NafNomenclature,
} from '@ancrage/contract/company/naf';
import { isFictitious, isSiren } from '@ancrage/contract/company/siren';
import type { Language } from '@ancrage/contract/commitment/kind';
import { problem, type Problem } from '@ancrage/contract/problem/problem';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../http/config';
import { limitAttempts } from '../../http/limit-attempts';
import { postMail } from '../../http/post-mail';
import { refuseIfAny } from '../../http/problem-exception';
import { CONFIG } from '../../http/process-tokens';
import { newSecretToken } from '../../http/secret-token';
import { Today } from '../../http/today';
import type { RegisterDto } from './registration.dto';

/** How long the link to confirm an address holds. */
const HOURS = 24;

/**
 * Takes the request to open an account and a company, and mails the link that proves the address:
 * nothing is opened before, and no password is taken from somebody who has proved nothing (ADR 0068).
 * The answer is the same whether the address or the SIREN is known already, so that nobody learns
 * who is here.
 */
@Injectable()
export class BeginRegistration {
  constructor(
    private readonly source: DataSource,
    private readonly today: Today,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async beginRegistration(
    input: RegisterDto,
    from: { readonly address: string; readonly language: Language },
  ): Promise<void> {
    const email = input.email.trim();
    const siren = input.siren.replace(/\s/g, '');
    const nomenclature = nomenclatureOn(this.today.inParis());
    refuseIfAny(wrongIn({ ...input, email, siren }, nomenclature));
    await limitAttempts(this.source, 'registration', email, from.address);
    const { token, hash } = newSecretToken();
    await this.source.transaction(async (manager) => {
      await manager.query('SELECT ancrage.begin_registration($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
        hash,
        email,
        input.displayName.trim(),
        from.language,
        input.companyName.trim(),
        siren,
        input.nafCode.trim().toUpperCase(),
        nomenclature,
        `${HOURS} hours`,
      ]);
      await postMail(
        manager,
        { organisationId: null, to: email, language: from.language },
        {
          template: 'confirmRegistration',
          params: {
            company: input.companyName.trim(),
            link: `${this.config.publicOrigin}/inscription/confirmer#${token}`,
            hours: HOURS,
          },
        },
      );
    });
  }
}

function wrongIn(input: RegisterDto, nomenclature: NafNomenclature): Problem[] {
  const { email, siren, displayName, companyName } = input;
  const nafCode = input.nafCode.trim().toUpperCase();
  return [
    ...(isEmail(email) ? [] : [problem('account.email_invalid', 'email', { value: email })]),
    ...(displayName.trim() === ''
      ? [problem('request.required', 'displayName', { field: 'displayName' })]
      : []),
    ...(companyName.trim() === ''
      ? [problem('request.required', 'companyName', { field: 'companyName' })]
      : []),
    ...(isSiren(siren) ? [] : [problem('company.siren_invalid', 'siren', { value: siren })]),
    ...(isFictitious(siren)
      ? [problem('company.fictitious_refused', 'siren', { value: siren })]
      : []),
    ...(isNafCode(nafCode, nomenclature)
      ? []
      : [
          problem('company.naf_unknown', 'nafCode', {
            value: nafCode,
            nomenclature,
            example: NAF_NOMENCLATURES[nomenclature].example,
          }),
        ]),
  ];
}
