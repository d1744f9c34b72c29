import { ROLES } from '@ancrage/contract/session/role';
import { EnumField, IdField, InstantField, ListField, TextField } from '../../http/fields';

/** Who is signed in, and what they may do. */
export class SessionDto {
  @TextField() displayName!: string;
  @TextField() email!: string;
  @IdField() organisationId!: string;
  @TextField() organisationName!: string;
  @EnumField(['company', 'territory'], 'OrganisationType') organisationType!: string;
  @EnumField(ROLES, 'Role') role!: string;
  @ListField({ description: 'Permissions of the role' }) permissions!: string[];
  @InstantField() expiresAt!: string;
}
