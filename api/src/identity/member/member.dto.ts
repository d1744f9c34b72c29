import {
  FACTOR_REMOVAL_REASONS,
  REMOVAL_REASONS,
  ROLE_CHANGE_REASONS,
} from '@ancrage/contract/account/reason-of-change';
import { ROLES } from '@ancrage/contract/session/role';
import { BooleanField, EnumField, IdField, InstantField, TextField } from '../../http/fields';

/** A member of the caller's organisation. */
export class MemberDto {
  @IdField() id!: string;
  @TextField() displayName!: string;
  @TextField() email!: string;
  @EnumField(ROLES, 'Role') role!: string;
  @InstantField() joinedAt!: string;
  @InstantField({ nullable: true }) lastUsedAt!: string | null;
  @BooleanField({ description: 'The caller' }) self!: boolean;
}

/** The role that a member is to have, and why. */
export class ChangeRoleDto {
  @EnumField(ROLES, 'Role') role!: string;
  @EnumField(ROLE_CHANGE_REASONS, 'RoleChangeReason') reason!: string;
}

/** Why a member is removed. */
export class RemoveMemberDto {
  @EnumField(REMOVAL_REASONS, 'RemovalReason') reason!: string;
}

/** Why a member's second factor is removed. */
export class RemoveFactorDto {
  @EnumField(FACTOR_REMOVAL_REASONS, 'FactorRemovalReason') reason!: string;
}

/** What was made. */
export class CreatedDto {
  @IdField() id!: string;
}
