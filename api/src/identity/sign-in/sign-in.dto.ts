import { TextField } from '../../http/fields';

/** An e-mail address and a password. */
export class SignInDto {
  @TextField({ min: 3, max: 254, example: 'rse@chaudronnerie.example' }) email!: string;
  @TextField({ min: 1, max: 200 }) password!: string;
}
