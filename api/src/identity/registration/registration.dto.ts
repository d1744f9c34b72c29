import { BooleanField, EnumField, TextField } from '../../http/fields';

/** An account and a company that somebody wants to open. */
export class RegisterDto {
  @TextField({ min: 3, max: 254, example: 'prenom@entreprise.example' }) email!: string;
  @TextField({ min: 1, max: 120 }) displayName!: string;
  @TextField({ min: 1, max: 200 }) companyName!: string;
  @TextField({ min: 9, max: 14, example: '552100554' }) siren!: string;
  @TextField({ min: 1, max: 10, example: '25.11Z' }) nafCode!: string;
}

/** The secret of the link that was mailed. */
export class LinkTokenDto {
  @TextField({ min: 20, max: 100 }) token!: string;
}

/** A registration as the person sees it who holds its link. */
export class ReceivedRegistrationDto {
  @TextField() companyName!: string;
  @TextField() displayName!: string;
  @TextField() email!: string;
  @BooleanField({ description: 'The address has an account already' }) hasAccount!: boolean;
}

/**
 * The proof of an address: with the password of the account where there is none yet, and its name
 * where it is another than the one that was typed.
 */
export class ConfirmRegistrationDto {
  @TextField({ min: 20, max: 100 }) token!: string;
  @TextField({ optional: true, min: 1, max: 120 }) displayName?: string;
  @TextField({ optional: true, min: 1, max: 128 }) password?: string;
}

/** What became of a registration whose address is proved. */
export class RegistrationOutcomeDto {
  @EnumField(['opened', 'claimed', 'member'], 'RegistrationOutcome', {
    description: 'A company opened; a claim on one that is here; a member of it already',
  })
  outcome!: string;
}
