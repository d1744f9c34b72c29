import { ORGANISATION_TYPES, ROLES } from '@ancrage/contract/session/role';
import { EnumField, EnumListField, NestedField } from '../http/fields';
import { PERMISSIONS } from './who-may-do-what';

/** A role and the types of organisation whose members can have it. */
export class RoleDto {
  @EnumField(ROLES, 'Role') role!: string;
  @EnumListField(ORGANISATION_TYPES, 'OrganisationType') organisationTypes!: string[];
}

/** A permission and the roles that have it. */
export class RightDto {
  @EnumField(Object.keys(PERMISSIONS), 'Permission') permission!: string;
  @EnumListField(ROLES, 'Role') roles!: string[];
}

/** Who may do what, as the table in code says it. */
export class RightsDto {
  @NestedField(() => RoleDto, { list: true }) roles!: RoleDto[];
  @NestedField(() => RightDto, { list: true }) rights!: RightDto[];
}
