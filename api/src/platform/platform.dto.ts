import { TERRITORY_REVOCATION_REASONS } from '@ancrage/contract/account/reason-of-change';
import { MAIL_TEMPLATES } from '@ancrage/contract/mail/mail';
import { ORGANISATION_TYPES, ROLES } from '@ancrage/contract/session/role';
import { AREA_LEVELS } from '@ancrage/geography/boundaries';
import {
  EnumField,
  IdField,
  InstantField,
  NestedField,
  NumberField,
  TextField,
} from '../http/fields';

/** Which organisations to list. */
export class ListOrganisationsDto {
  @EnumField(ORGANISATION_TYPES, 'OrganisationType', { optional: true }) type?: string;
  @TextField({ optional: true, max: 140, description: 'Part of a name, or the first digits' })
  text?: string;
}

/** An organisation as the platform sees it: who it is and how many belong to it, no figure of it. */
export class OrganisationDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @EnumField(ORGANISATION_TYPES, 'OrganisationType') type!: string;
  @InstantField() createdAt!: string;
  @TextField({ nullable: true, description: 'SIREN of a company, code of a territory' })
  number!: string | null;
  @NumberField({ integer: true }) members!: number;
  @NumberField({ integer: true, nullable: true, description: 'Private jobs of a territory' })
  privateJobs!: number | null;
  @TextField({ nullable: true }) privateJobsSource!: string | null;
  @EnumField(AREA_LEVELS, 'AreaLevel', { nullable: true }) level!: string | null;
}

/** Organisations, and how many there are in all. */
export class OrganisationsDto {
  @NestedField(() => OrganisationDto, { list: true }) items!: OrganisationDto[];
  @NumberField({ integer: true }) total!: number;
}

/** Part of the name of an area, or the first signs of its code. */
export class FindAreasDto {
  @EnumField(AREA_LEVELS, 'AreaLevel') level!: string;
  @TextField({ min: 1, max: 100 }) name!: string;
}

/** An area that can be a territory of reference. */
export class AreaDto {
  @TextField() code!: string;
  @TextField() name!: string;
  @NumberField({ integer: true }) population!: number;
}

/** A territory of reference to open. */
export class CreateTerritoryDto {
  @EnumField(AREA_LEVELS, 'AreaLevel') level!: string;
  @TextField({
    min: 2,
    max: 9,
    example: '200042174',
    description: 'INSEE code of a commune, a département or a région, SIREN of a group or an EPT',
  })
  code!: string;
  @NumberField({
    integer: true,
    nullable: true,
    min: 1,
    max: 10_000_000,
    description: 'Private jobs, against which coverage is measured',
  })
  privateJobs!: number | null;
  @TextField({ nullable: true, max: 300, description: 'Where that number comes from' })
  privateJobsSource!: string | null;
}

/** Why a territory is taken from those who have it. */
export class RevokeTerritoryDto {
  @EnumField(TERRITORY_REVOCATION_REASONS, 'TerritoryRevocationReason') reason!: string;
}

/** Somebody whom the platform invites into an organisation. */
export class InviteFirstMemberDto {
  @TextField({ min: 3, max: 254, example: 'agent@territoire.example' }) email!: string;
  @EnumField(ROLES, 'Role') role!: string;
}

/** A mail of the outbox; subject and text are there only where no mail server takes them. */
export class MailDto {
  @IdField() id!: string;
  @TextField() recipient!: string;
  @EnumField(MAIL_TEMPLATES, 'MailTemplate') template!: string;
  @EnumField(['waiting', 'sent', 'kept', 'failed'], 'MailState') state!: string;
  @NumberField({ integer: true }) attempts!: number;
  @InstantField() createdAt!: string;
  @InstantField({ nullable: true }) settledAt!: string | null;
  @TextField({ nullable: true }) lastError!: string | null;
  @TextField({ nullable: true }) subject!: string | null;
  @TextField({ nullable: true, max: 20_000 }) text!: string | null;
}

/** What was opened. */
export class OpenedDto {
  @IdField() id!: string;
}
