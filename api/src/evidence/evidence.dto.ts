import { DateField, EnumField, IdField, NumberField, TextField } from '../http/fields';

/** A link that proves a line. */
export class AttachLinkDto {
  @EnumField(['realisation', 'commitment'], 'EvidenceTarget') targetType!:
    'realisation' | 'commitment';
  @IdField() targetId!: string;
  @TextField({ min: 1, max: 2000, example: 'https://association.example/merci' }) link!: string;
  @DateField() dated!: string;
  @DateField() coversFrom!: string;
  @DateField() coversTo!: string;
  @NumberField({ min: 0, max: 1e12, nullable: true, optional: true }) quantity?: number | null;
}

/** The fields that accompany an uploaded file, as texts of a multipart form. */
export class AttachFileFieldsDto {
  @EnumField(['realisation', 'commitment'], 'EvidenceTarget') targetType!:
    'realisation' | 'commitment';
  @IdField() targetId!: string;
  @DateField() dated!: string;
  @DateField() coversFrom!: string;
  @DateField() coversTo!: string;
  @NumberField({ min: 0, max: 1e12, nullable: true, optional: true }) quantity?: number | null;
}

/** Identifier of the piece of evidence. */
export class AttachedDto {
  @IdField() id!: string;
}
