import { MEASURES } from '@ancrage/contract/commitment/measure';
import {
  BooleanField,
  EnumField,
  IdField,
  InstantField,
  ListField,
  NestedField,
  NumberField,
  TextField,
} from '../http/fields';

/** Stages of an import. */
export const IMPORT_STATES = ['reading', 'ready', 'recording', 'done', 'failed'] as const;

/** A problem of a row: in which column, with which value, and how to mend it. */
export class RowProblemDto {
  @NumberField({ integer: true, description: 'Row in the file, the first is 1' }) row!: number;
  @TextField({ nullable: true, description: 'Title of the column' }) column!: string | null;
  @TextField() value!: string;
  @TextField() code!: string;
  @TextField() detail!: string;
}

/** A row that will be recorded, as it was understood. */
export class PreviewRowDto {
  @NumberField({ integer: true }) row!: number;
  @TextField() kind!: string;
  @TextField() title!: string;
  @TextField() from!: string;
  @TextField() to!: string;
  @EnumField(MEASURES, 'Measure', { nullable: true, description: 'The first that was stated' })
  measure!: string | null;
  @NumberField({ nullable: true }) quantity!: number | null;
}

/** Rows by what becomes of them. */
export class ImportCountsDto {
  @NumberField({ integer: true }) valid!: number;
  @NumberField({ integer: true }) rejected!: number;
  @NumberField({ integer: true, description: 'Already declared' }) duplicate!: number;
  @NumberField({ integer: true }) recorded!: number;
}

/** An import, from its file to the ledger. */
export class ImportDto {
  @IdField() id!: string;
  @TextField() fileName!: string;
  @EnumField(IMPORT_STATES, 'ImportState') state!: string;
  @InstantField() createdAt!: string;
  @NumberField({ integer: true }) total!: number;
  @NumberField({ integer: true, description: 'Rows read or recorded so far' }) done!: number;
  @NestedField(() => ImportCountsDto) counts!: ImportCountsDto;
  @TextField({ nullable: true, description: 'Why the file could not be read' })
  failure!: string | null;
  @ListField({ description: 'Columns that were recognised, by their titles' }) columns!: string[];
  @NestedField(() => PreviewRowDto, { list: true }) preview!: PreviewRowDto[];
  @NestedField(() => RowProblemDto, { list: true, description: 'The first problems' })
  problems!: RowProblemDto[];
}

/** Identifier of an import. */
export class ImportReceivedDto {
  @IdField() id!: string;
  @BooleanField({ description: 'The same file was received before' }) seenBefore!: boolean;
}

/** An upload has no field beside its file. */
export class NoFieldsDto {}
