import { IdField } from './fields';

/** Path of a route on one subject. */
export class SubjectPathDto {
  @IdField() id!: string;
}
