import { EnumField, TextField } from '../../http/fields';

/** An account and a company that somebody wants to open. */
export class RegisterDto {
  @TextField({ min: 3, max: 254, example: 'prenom@entreprise.example' }) email!: string;
  @TextField({ min: 1, max: 120 }) displayName!: string;
  @TextField({ min: 1, max: 128 }) password!: string;
  @TextField({ min: 1, max: 200 }) companyName!: string;
  @TextField({ min: 9, max: 14, example: '552100554' }) siren!: string;
  @TextField({ min: 1, max: 10, example: '25.11Z' }) nafCode!: string;
}

/** The secret of the link that was mailed. */
export class LinkTokenDto {
  @TextField({ min: 20, max: 100 }) token!: string;
}

/** What became of a registration whose address is proved. */
export class RegistrationOutcomeDto {
  @EnumField(['opened', 'claimed', 'member'], 'RegistrationOutcome', {
    description: 'A company opened; a claim on one that is here; a member of it already',
  })
  outcome!: string;
}
