import { BooleanField, ListField, NumberField, TextField } from '../../http/fields';

/** A code of the authenticator, or a recovery code. */
export class FactorCodeDto {
  @TextField({ min: 6, max: 60, example: '123456' }) code!: string;
}

/** The password, asked again before something that weakens the account. */
export class OwnPasswordDto {
  @TextField({ min: 1, max: 200 }) password!: string;
}

/** What to tell an authenticator. */
export class FactorSecretDto {
  @TextField({ description: 'Base 32' }) secret!: string;
  @TextField({ description: 'What the QR code holds' }) uri!: string;
}

/** Recovery codes, shown once. */
export class RecoveryCodesDto {
  @ListField({ max: 20 }) codes!: string[];
}

/** Whether there is a second factor. */
export class SecondFactorDto {
  @BooleanField() confirmed!: boolean;
  @NumberField({ integer: true }) recoveryCodesLeft!: number;
}
