import { IdField } from '../../http/fields';

/** The organisation that the session is to be open for. */
export class SwitchOrganisationDto {
  @IdField() organisationId!: string;
}
