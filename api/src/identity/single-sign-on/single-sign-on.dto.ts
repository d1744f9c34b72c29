import { BooleanField, IdField, NestedField, TextField } from '../../http/fields';

/** An organisation's identity provider, as its administrator sets it. */
export class SetProviderDto {
  @TextField({ min: 8, max: 500, example: 'https://login.entreprise.example' }) issuer!: string;
  @TextField({ min: 1, max: 300 }) clientId!: string;
  @TextField({ min: 1, max: 1000, nullable: true, description: 'Null keeps the one that is set' })
  clientSecret!: string | null;
  @BooleanField({ description: 'Everybody passes by it, save one' }) required!: boolean;
  @IdField({ nullable: true, description: 'The one login that keeps its password' })
  breakGlassUserId!: string | null;
}

/** The provider that is set; never its secret. */
export class ProviderDto {
  @TextField() issuer!: string;
  @TextField() clientId!: string;
  @BooleanField() required!: boolean;
  @IdField({ nullable: true }) breakGlassUserId!: string | null;
}

/** The provider, if there is one, and the addresses to give and to hand out. */
export class SingleSignOnDto {
  @NestedField(() => ProviderDto, { nullable: true }) provider!: ProviderDto | null;
  @TextField({ description: 'Where the provider sends people back' }) redirectUri!: string;
  @TextField({ description: 'Where the members sign in' }) signInUrl!: string;
}
