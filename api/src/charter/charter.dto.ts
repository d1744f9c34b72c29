import { BilingualDto } from '../http/bilingual.dto';
import { InstantField, NestedField, QuarterField, TextField, DateField } from '../http/fields';

/** A principle of the charter. */
export class PrincipleDto {
  @NestedField(() => BilingualDto) title!: BilingualDto;
  @NestedField(() => BilingualDto) text!: BilingualDto;
}

/** Who signed the charter, when, and which text. */
export class CharterSignatureDto {
  @TextField() version!: string;
  @TextField({ description: 'SHA-256 of the text signed, hexadecimal' }) textSha256!: string;
  @InstantField() signedAt!: string;
  @TextField({ nullable: true, description: 'Null once the person was erased' })
  signedBy!: string | null;
  @QuarterField() observedFrom!: string;
}

/** The charter in force and the company's signature of it. */
export class CharterDto {
  @TextField() version!: string;
  @DateField() inForceFrom!: string;
  @TextField() textSha256!: string;
  @NestedField(() => BilingualDto) preamble!: BilingualDto;
  @NestedField(() => PrincipleDto, { list: true }) principles!: PrincipleDto[];
  @NestedField(() => BilingualDto) undertaking!: BilingualDto;
  @NestedField(() => CharterSignatureDto, { nullable: true })
  signature!: CharterSignatureDto | null;
  @QuarterField({ description: 'Earliest first observed quarter that may be chosen' })
  observationEarliest!: string;
  @QuarterField({ description: 'Latest first observed quarter that may be chosen' })
  observationLatest!: string;
}

/** Signing: the version that was read, and the first quarter to be observed. */
export class SignCharterDto {
  @TextField({ min: 1, max: 20 }) version!: string;
  @QuarterField() observedFrom!: string;
}
