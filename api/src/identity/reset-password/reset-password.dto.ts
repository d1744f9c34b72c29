import { TextField } from '../../http/fields';

/** The address whose password is lost. */
export class LostPasswordDto {
  @TextField({ min: 3, max: 254 }) email!: string;
}

/** The link's secret and the new password. */
export class NewPasswordDto {
  @TextField({ min: 20, max: 100 }) token!: string;
  @TextField({ min: 1, max: 128 }) password!: string;
}
