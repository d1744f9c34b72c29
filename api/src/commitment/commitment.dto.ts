import { TEXT_ERASURE_REASONS } from '@ancrage/contract/account/erasure-reason';
import { CATALOGUE } from '@ancrage/contract/commitment/catalogue/catalogue';
import { FAMILIES } from '@ancrage/contract/commitment/family';
import { MEASURE_MAX } from '@ancrage/contract/commitment/measure';
import { EVIDENCE_GRADES } from '@ancrage/contract/evidence/grade-shares';
import { AsKnownDto } from '../http/as-known';
import {
  BooleanField,
  DateField,
  EnumField,
  IdField,
  InstantField,
  NestedField,
  NumberField,
  QualifiersField,
  TextField,
} from '../http/fields';

const KINDS = CATALOGUE.map((kind) => kind.key);

/** Reasons of a correction or a withdrawal. */
export const CORRECTION_REASONS = [
  'typingError',
  'betterFigure',
  'declaredTwice',
  'notDelivered',
  'other',
];

/** The measures of a line; which ones are asked depends on its kind. */
export class MeasuresDto {
  @NumberField({ optional: true, max: 10 * MEASURE_MAX.areaM2 }) areaM2?: number;
  @NumberField({ optional: true, max: 10 * MEASURE_MAX.desks }) desks?: number;
  @NumberField({ optional: true, max: 10 * MEASURE_MAX.carSpaces }) carSpaces?: number;
  @NumberField({ optional: true, max: 10 * MEASURE_MAX.hours }) hours?: number;
  @NumberField({ optional: true, max: 10 * MEASURE_MAX.amountEur }) amountEur?: number;
  @NumberField({ optional: true, max: 10 * MEASURE_MAX.lowCarbonEur }) lowCarbonEur?: number;
  @NumberField({ optional: true, max: 10 * MEASURE_MAX.inclusiveEur }) inclusiveEur?: number;
  @NumberField({ optional: true, max: 10 * MEASURE_MAX.counterpartsEur }) counterpartsEur?: number;
  @NumberField({ optional: true, max: 10 * MEASURE_MAX.people }) people?: number;
}

/** What the beneficiary pays. */
export class PriceDto {
  @EnumField(['free', 'unknown', 'paid'], 'PriceTerms') terms!: 'free' | 'unknown' | 'paid';
  @NumberField({ optional: true, min: 0, max: 1e9 }) paidEur?: number;
  @NumberField({ optional: true, min: 0, max: 1e9 }) marketEur?: number;
}

/** A delivery to declare. */
export class DeliveryDto {
  @DateField() from!: string;
  @DateField() to!: string;
  @NestedField(() => MeasuresDto) measures!: MeasuresDto;
}

/** A commitment to declare, with what was already delivered of it. */
export class DeclareCommitmentDto {
  @EnumField(KINDS, 'KindKey') kind!: string;
  @TextField({ min: 1, max: 140 }) title!: string;
  @TextField({ max: 140, nullable: true, optional: true }) beneficiary?: string | null;
  @IdField({ nullable: true, optional: true }) establishmentId?: string | null;
  @DateField() from!: string;
  @DateField({ nullable: true, optional: true }) to?: string | null;
  @NestedField(() => MeasuresDto, { optional: true }) promised?: MeasuresDto;
  @QualifiersField({ optional: true }) qualifiers?: Record<string, string | boolean>;
  @NestedField(() => PriceDto, { optional: true }) price?: PriceDto;
  @NestedField(() => DeliveryDto, { list: true, max: 100, optional: true })
  realisations?: DeliveryDto[];
}

/** A correction of a commitment's terms. */
export class CorrectCommitmentDto {
  @IdField({ description: 'The entry that is corrected, as last read' }) replaces!: string;
  @EnumField(CORRECTION_REASONS, 'CorrectionReason') reason!: string;
  @TextField({ min: 1, max: 140 }) title!: string;
  @TextField({ max: 140, nullable: true, optional: true }) beneficiary?: string | null;
  @IdField({ nullable: true, optional: true }) establishmentId?: string | null;
  @DateField() from!: string;
  @DateField({ nullable: true, optional: true }) to?: string | null;
  @NestedField(() => MeasuresDto, { optional: true }) promised?: MeasuresDto;
  @QualifiersField({ optional: true }) qualifiers?: Record<string, string | boolean>;
  @NestedField(() => PriceDto, { optional: true }) price?: PriceDto;
}

/** A correction of a delivery. */
export class CorrectRealisationDto extends DeliveryDto {
  @IdField({ description: 'The entry that is corrected, as last read' }) replaces!: string;
  @EnumField(CORRECTION_REASONS, 'CorrectionReason') reason!: string;
}

/** A withdrawal. */
export class WithdrawDto {
  @IdField({ description: 'The entry that is withdrawn, as last read' }) replaces!: string;
  @EnumField(CORRECTION_REASONS, 'CorrectionReason') reason!: string;
}

/** Why free text is erased, and whether the files of evidence go with it. */
export class EraseTextDto {
  @EnumField(TEXT_ERASURE_REASONS, 'TextErasureReason') reason!: string;
  @BooleanField({ description: 'The files hold personal data: they are erased too' })
  files!: boolean;
}

/** Deliveries to validate, each by the entry that was read. */
export class ValidateDeliveriesDto {
  @IdField({ list: true, max: 500 }) entryIds!: string[];
}

/** A second person's yes to a delivery. */
export class ValidationDto {
  @InstantField() at!: string;
  @TextField({ nullable: true, description: 'Null once that person is erased' }) by!: string | null;
}

/** Identifier of a recorded line, and of the entry that holds it. */
export class RecordedLineDto {
  @IdField() id!: string;
  @IdField() entryId!: string;
}

/** What was recorded. */
export class DeclaredDto {
  @IdField() commitmentId!: string;
  @NestedField(() => RecordedLineDto, { list: true }) realisations!: RecordedLineDto[];
  @NumberField({ integer: true, description: 'Version of the ledger from which scores count it' })
  version!: number;
}

/** Filters of the list, as they stand in the address. */
export class ListCommitmentsDto extends AsKnownDto {
  @EnumField(FAMILIES, 'Family', { optional: true }) family?: string;
  @TextField({ optional: true, max: 140 }) text?: string;
  @EnumField(EVIDENCE_GRADES, 'EvidenceGrade', { optional: true }) grade?: string;
}

/** A piece of evidence of a line. */
export class EvidenceDto {
  @IdField() id!: string;
  @IdField() entryId!: string;
  @EnumField(['file', 'link', 'confirmation', 'audit'], 'EvidenceForm') form!: string;
  @EnumField(EVIDENCE_GRADES, 'EvidenceGrade') grade!: string;
  @TextField({ nullable: true, description: 'Name of the file or address of the link' })
  label!: string | null;
  @DateField() dated!: string;
  @DateField() coversFrom!: string;
  @DateField() coversTo!: string;
  @NumberField({ nullable: true }) quantity!: number | null;
  @BooleanField() denied!: boolean;
}

/** A delivery of the list. */
export class RealisationDto {
  @IdField() id!: string;
  @IdField() entryId!: string;
  @DateField() from!: string;
  @DateField() to!: string;
  @NestedField(() => MeasuresDto) measures!: MeasuresDto;
  @EnumField(EVIDENCE_GRADES, 'EvidenceGrade') grade!: string;
  @BooleanField({ description: 'Denied by a third party: counts 0 until settled' })
  suspended!: boolean;
  @BooleanField({ description: 'The caller declared it' }) declaredByYou!: boolean;
  @NestedField(() => ValidationDto, { nullable: true }) validation!: ValidationDto | null;
  @InstantField() recordedAt!: string;
  @NestedField(() => EvidenceDto, { list: true }) evidence!: EvidenceDto[];
}

/** A commitment of the list, with its deliveries, the latest first. */
export class CommitmentDto {
  @IdField() id!: string;
  @IdField() entryId!: string;
  @EnumField(FAMILIES, 'Family') family!: string;
  @EnumField(KINDS, 'KindKey') kind!: string;
  @TextField({ nullable: true, description: 'Null once erased' }) title!: string | null;
  @TextField({ nullable: true }) beneficiary!: string | null;
  @IdField({ nullable: true }) establishmentId!: string | null;
  @DateField() from!: string;
  @DateField({ nullable: true }) to!: string | null;
  @NestedField(() => MeasuresDto) promised!: MeasuresDto;
  @QualifiersField() qualifiers!: Record<string, string | boolean>;
  @NestedField(() => PriceDto) price!: PriceDto;
  @InstantField() recordedAt!: string;
  @NestedField(() => RealisationDto, { list: true }) realisations!: RealisationDto[];
}

/** The company's commitments. */
export class CommitmentListDto {
  @NumberField({ integer: true, description: 'Version of the ledger that was read' })
  version!: number;
  @NestedField(() => CommitmentDto, { list: true }) commitments!: CommitmentDto[];
}
