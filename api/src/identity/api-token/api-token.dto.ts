import { EnumListField, IdField, InstantField, NumberField, TextField } from '../../http/fields';
import { TOKEN_SCOPES } from '../../permission/who-may-do-what';

/** A key to make. */
export class CreateTokenDto {
  @TextField({ min: 1, max: 100, example: 'Export mensuel' }) name!: string;
  @EnumListField(TOKEN_SCOPES, 'TokenScope') scopes!: string[];
  @NumberField({ integer: true, min: 1, max: 365 }) days!: number;
}

/** A key as the list shows it: never the key itself. */
export class TokenDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField({ description: 'First letters of the key' }) hint!: string;
  @EnumListField(TOKEN_SCOPES, 'TokenScope') scopes!: string[];
  @TextField({ description: 'The member for whom it acts' }) owner!: string;
  @InstantField() createdAt!: string;
  @InstantField() expiresAt!: string;
  @InstantField({ nullable: true }) lastUsedAt!: string | null;
  @InstantField({ nullable: true }) revokedAt!: string | null;
}

/** The key, shown this once. */
export class CreatedTokenDto {
  @IdField() id!: string;
  @TextField() token!: string;
}
