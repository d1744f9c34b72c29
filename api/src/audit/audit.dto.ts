import { SUBJECT_TYPES } from '@ancrage/contract/declaration/declaration';
import {
  DateField,
  DocumentField,
  EnumField,
  IdField,
  InstantField,
  NestedField,
  TextField,
} from '../http/fields';

/** What events are about; a company's declarations are events too. */
export const AUDIT_TOPICS = [
  'member',
  'invitation',
  'claim',
  'token',
  'session',
  'account',
  'organisation',
  'naming',
  'identityProvider',
  'organisationSetting',
  'territory',
  'association',
  'pipeline',
  ...SUBJECT_TYPES,
] as const;

/** Which events to read. */
export class AuditFilterDto {
  @EnumField(AUDIT_TOPICS, 'AuditTopic', { optional: true }) topic?: string;
  @IdField({ optional: true, description: 'The subject: a commitment, a member…' })
  subjectId?: string;
  @IdField({ optional: true, description: 'Who did it' }) actor?: string;
  @DateField({ optional: true }) from?: string;
  @DateField({ optional: true, description: 'Last day, inclusive' }) to?: string;
}

/** Which page of them. */
export class AuditPageFilterDto extends AuditFilterDto {
  @TextField({ optional: true, max: 80, description: 'The `next` of the page before' })
  after?: string;
}

/** Who an actor is: a member, somebody of the platform, a person who was erased, or nobody. */
export const ACTOR_STATES = ['member', 'elsewhere', 'erased', 'nobody'] as const;

/** Something that was done. */
export class AuditEventDto {
  @TextField() id!: string;
  @InstantField() recordedAt!: string;
  @EnumField(AUDIT_TOPICS, 'AuditTopic') topic!: string;
  @TextField({ description: 'What happened to it' }) what!: string;
  @IdField() subjectId!: string;
  @IdField({ nullable: true }) actor!: string | null;
  @TextField({ nullable: true, description: 'Null for whoever is no member' })
  actorName!: string | null;
  @EnumField(ACTOR_STATES, 'ActorState') actorState!: string;
  @DocumentField({ nullable: true }) before!: object | null;
  @DocumentField({ nullable: true }) after!: object | null;
  @TextField({ nullable: true }) reason!: string | null;
  @TextField({ nullable: true }) address!: string | null;
}

/** A page of the log. */
export class AuditPageDto {
  @NestedField(() => AuditEventDto, { list: true }) events!: AuditEventDto[];
  @TextField({ nullable: true, description: 'Asks for what is older' }) next!: string | null;
}
