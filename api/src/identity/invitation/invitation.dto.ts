import { INVITATION_REVOCATION_REASONS } from '@ancrage/contract/account/reason-of-change';
import { ORGANISATION_TYPES, ROLES } from '@ancrage/contract/session/role';
import { BooleanField, EnumField, IdField, InstantField, TextField } from '../../http/fields';

/** Somebody to invite. */
export class InviteDto {
  @TextField({ min: 3, max: 254, example: 'prenom@entreprise.example' }) email!: string;
  @EnumField(ROLES, 'Role') role!: string;
}

/** Why an invitation is taken back. */
export class RevokeInvitationDto {
  @EnumField(INVITATION_REVOCATION_REASONS, 'InvitationRevocationReason') reason!: string;
}

/** An invitation as those who manage the members see it. */
export class InvitationDto {
  @IdField() id!: string;
  @TextField() email!: string;
  @EnumField(ROLES, 'Role') role!: string;
  @EnumField(['open', 'expired', 'accepted', 'refused', 'revoked'], 'InvitationState')
  state!: string;
  @InstantField() createdAt!: string;
  @InstantField() expiresAt!: string;
}

/** An invitation as the person sees it who holds its link. */
export class ReceivedInvitationDto {
  @TextField() organisationName!: string;
  @EnumField(ORGANISATION_TYPES, 'OrganisationType') organisationType!: string;
  @EnumField(ROLES, 'Role') role!: string;
  @TextField() email!: string;
  @BooleanField({ description: 'The address has an account already' }) hasAccount!: boolean;
  @InstantField() expiresAt!: string;
}

/** The answer of somebody who accepts: a name and a password where there is no account yet. */
export class AcceptInvitationDto {
  @TextField({ min: 20, max: 100 }) token!: string;
  @TextField({ optional: true, min: 1, max: 120 }) displayName?: string;
  @TextField({ optional: true, min: 1, max: 128 }) password?: string;
}

/** What became of an accepted invitation. */
export class AcceptedDto {
  @BooleanField({ description: 'Signed in at once: the account is new' }) signedIn!: boolean;
  @TextField({ nullable: true, description: 'Where to sign in, if not by a password' })
  signInLink!: string | null;
}
