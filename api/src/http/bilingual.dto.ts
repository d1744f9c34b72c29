import { TextField } from './fields';

/** A text in both languages of the product. */
export class BilingualDto {
  @TextField({ max: 20_000 }) fr!: string;
  @TextField({ max: 20_000 }) en!: string;
}
