import { TextField } from '../../http/fields';

/** The password of now, and the one to come. */
export class ChangePasswordDto {
  @TextField({ min: 1, max: 200 }) current!: string;
  @TextField({ min: 1, max: 128 }) next!: string;
}
