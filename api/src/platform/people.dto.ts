import { PLATFORM_ERASURE_REASONS } from '@ancrage/contract/account/erasure-reason';
import { ROLES } from '@ancrage/contract/session/role';
import { EnumField, IdField, InstantField, NestedField, TextField } from '../http/fields';

/** Whom to look for. */
export class FindPeopleDto {
  @TextField({ min: 3, max: 254, description: 'Part of an address or of a name' }) text!: string;
}

/** Where a person belongs. */
export class PersonMembershipDto {
  @TextField() organisation!: string;
  @EnumField(ROLES, 'Role') role!: string;
}

/** Somebody with an account. */
export class PersonDto {
  @IdField() id!: string;
  @TextField() displayName!: string;
  @TextField() email!: string;
  @InstantField() createdAt!: string;
  @NestedField(() => PersonMembershipDto, { list: true }) memberships!: PersonMembershipDto[];
}

/** Why the platform erases somebody. */
export class ErasePersonDto {
  @EnumField(PLATFORM_ERASURE_REASONS, 'PersonErasureReason') reason!: string;
}
