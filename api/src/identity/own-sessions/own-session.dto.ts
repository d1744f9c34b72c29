import { BooleanField, IdField, InstantField, TextField } from '../../http/fields';

/** A session of one's own: from where it was opened, and when it was last used. */
export class OwnSessionDto {
  @IdField() id!: string;
  @TextField() organisationName!: string;
  @InstantField() createdAt!: string;
  @InstantField() lastSeenAt!: string;
  @InstantField() expiresAt!: string;
  @TextField({ nullable: true }) address!: string | null;
  @TextField({ nullable: true }) agent!: string | null;
  @BooleanField({ description: 'The one that asks' }) current!: boolean;
}
