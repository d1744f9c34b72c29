import { ORGANISATION_TYPES, ROLES } from '@ancrage/contract/session/role';
import {
  BooleanField,
  EnumField,
  IdField,
  InstantField,
  ListField,
  NestedField,
  TextField,
} from '../../http/fields';

/** An organisation that one is a member of. */
export class OwnOrganisationDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @EnumField(ORGANISATION_TYPES, 'OrganisationType') type!: string;
  @EnumField(ROLES, 'Role') role!: string;
}

/** Who is signed in, for which organisation, and what they may do there. */
export class SessionDto {
  @TextField() displayName!: string;
  @TextField() email!: string;
  @IdField() organisationId!: string;
  @TextField() organisationName!: string;
  @EnumField(ORGANISATION_TYPES, 'OrganisationType') organisationType!: string;
  @EnumField(ROLES, 'Role') role!: string;
  @ListField({ description: 'Permissions of the role' }) permissions!: string[];
  @NestedField(() => OwnOrganisationDto, { list: true }) organisations!: OwnOrganisationDto[];
  @BooleanField({ description: 'A second factor has to be set up before anything else' })
  mustEnrol!: boolean;
  @TextField({
    description: 'Base 64: seals the drafts of this organisation that one keeps on their device',
  })
  draftKey!: string;
  @TextField({ nullable: true, description: 'Base 64: opens those that were sealed before' })
  formerDraftKey!: string | null;
  @InstantField() expiresAt!: string;
}
