import { BooleanField, IdField, InstantField, NumberField, TextField } from '../http/fields';

/** A beneficiary association to open, and who is invited to administer it. */
export class OpenAssociationDto {
  @TextField({ min: 1, max: 200, example: 'Les Filets bleus' }) name!: string;
  @TextField({ nullable: true, max: 20, example: 'W561000123', description: 'Number in the RNA' })
  rna!: string | null;
  @TextField({ min: 3, max: 254, example: 'bureau@filets-bleus.example' }) email!: string;
}

/** Who is invited into an association where nobody is yet. */
export class InviteAssociationDto {
  @TextField({ min: 3, max: 254, example: 'bureau@filets-bleus.example' }) email!: string;
}

/** An association as those who opened it see it. */
export class AssociationDto {
  @IdField() id!: string;
  @TextField() name!: string;
  @TextField({ nullable: true }) rna!: string | null;
  @InstantField() openedAt!: string;
  @NumberField({ integer: true }) members!: number;
  @BooleanField({ description: 'An invitation waits for its answer' }) invited!: boolean;
}

/** The association that was opened. */
export class OpenedAssociationDto {
  @IdField() id!: string;
}
