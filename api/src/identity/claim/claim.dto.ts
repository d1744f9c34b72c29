import { CLAIM_REFUSAL_REASONS } from '@ancrage/contract/account/reason-of-change';
import { ROLES_OF } from '@ancrage/contract/session/role';
import { EnumField, IdField, InstantField, TextField } from '../../http/fields';

/** Somebody with a proved address who says that they belong to a company that is here. */
export class ClaimDto {
  @IdField() id!: string;
  @TextField() companyName!: string;
  @TextField() siren!: string;
  @TextField() displayName!: string;
  @TextField() email!: string;
  @InstantField() createdAt!: string;
}

/** The role in which the claimant is let in, or null to refuse, which asks why. */
export class SettleClaimDto {
  @EnumField(ROLES_OF.company, 'CompanyRole', { nullable: true }) role!: string | null;
  @EnumField(CLAIM_REFUSAL_REASONS, 'ClaimRefusalReason', { optional: true }) reason?: string;
}
