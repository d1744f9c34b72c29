import { TEXT_ERASURE_REASONS } from '@ancrage/contract/account/erasure-reason';
import {
  BooleanField,
  DateField,
  EnumField,
  IdField,
  NestedField,
  NumberField,
  TextField,
} from '../http/fields';

/** Reasons that explain a fall of a size figure. */
export const FALL_REASONS = [
  'siteClosed',
  'restructuring',
  'sale',
  'measuredBetter',
  'other',
] as const;

/** Figures of size; null where the company has none. */
export class SizeFiguresDto {
  @NumberField({ min: 0, max: 1e7, nullable: true }) fte!: number | null;
  @NumberField({ min: 0, max: 1e7, nullable: true }) headcount!: number | null;
  @NumberField({ min: 0, max: 1e9, nullable: true }) floorAreaM2!: number | null;
  @NumberField({ min: 0, max: 1e13, nullable: true }) turnoverEur!: number | null;
  @NumberField({ min: 0, max: 1e13, nullable: true }) addressablePurchasesEur!: number | null;
  @NumberField({ min: 0, max: 1e13, nullable: true }) treasuryEur!: number | null;
  @NumberField({ min: 0, max: 1e13, nullable: true }) employeeSavingsEur!: number | null;
}

/** FTE and floor of one establishment. */
export class EstablishmentSizeDto {
  @IdField() establishmentId!: string;
  @NumberField({ min: 0, max: 1e7 }) fte!: number;
  @NumberField({ min: 0, max: 1e9, nullable: true }) floorAreaM2!: number | null;
}

/** A size profile, valid from a day on. */
export class DeclareSizeProfileDto {
  @DateField() from!: string;
  @NestedField(() => SizeFiguresDto) figures!: SizeFiguresDto;
  @NestedField(() => EstablishmentSizeDto, { list: true, max: 500 })
  byEstablishment!: EstablishmentSizeDto[];
  @EnumField(FALL_REASONS, 'FallReason', { nullable: true, optional: true })
  reason?: string | null;
}

/** A size profile as the ledger knows it. */
export class SizeProfileDto {
  @IdField() id!: string;
  @DateField() from!: string;
  @NestedField(() => SizeFiguresDto) figures!: SizeFiguresDto;
  @NestedField(() => EstablishmentSizeDto, { list: true }) byEstablishment!: EstablishmentSizeDto[];
}

/** An establishment to declare. */
export class DeclareEstablishmentDto {
  @TextField({ min: 14, max: 14, example: '00000001800014' }) siret!: string;
  @TextField({ min: 1, max: 120 }) name!: string;
  @TextField({ min: 5, max: 5, example: '56098' }) communeCode!: string;
  @DateField() from!: string;
}

/** Why the name of an establishment is erased. */
export class EraseEstablishmentNameDto {
  @EnumField(TEXT_ERASURE_REASONS, 'TextErasureReason') reason!: string;
}

/** An establishment with its place. */
export class EstablishmentDto {
  @IdField() id!: string;
  @TextField() siret!: string;
  @TextField({ nullable: true, description: 'Null once it is erased' }) name!: string | null;
  @TextField() communeCode!: string;
  @TextField() communeName!: string;
  @TextField({ nullable: true }) epciCode!: string | null;
  @TextField({ nullable: true }) epciName!: string | null;
  @DateField() from!: string;
}

/** The company, its establishments and its size over time. */
export class CompanyDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField() siren!: string;
  @BooleanField({ description: 'Demonstration company: its numbers are attributed to nobody' })
  fictitious!: boolean;
  @TextField() nafCode!: string;
  @TextField() nafNomenclature!: string;
  @TextField({ description: 'Vintage of the boundaries' }) boundariesVintage!: string;
  @NestedField(() => EstablishmentDto, { list: true }) establishments!: EstablishmentDto[];
  @NestedField(() => SizeProfileDto, { list: true }) sizeProfiles!: SizeProfileDto[];
}

/** A commune found by its name. */
export class CommuneDto {
  @TextField() code!: string;
  @TextField() name!: string;
  @TextField() departement!: string;
  @TextField({ nullable: true }) epciCode!: string | null;
  @TextField({ nullable: true }) epciName!: string | null;
  @NumberField({ nullable: true }) population!: number | null;
}

/** What is looked for among communes. */
export class FindCommunesDto {
  @TextField({ min: 2, max: 60 }) name!: string;
}

/** Identifier of what was recorded. */
export class RecordedDto {
  @IdField() id!: string;
}
