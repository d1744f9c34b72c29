import { SUBJECT_TYPES } from '@ancrage/contract/declaration/declaration';
import {
  DateField,
  EnumField,
  IdField,
  InstantField,
  NestedField,
  NumberField,
  TextField,
} from '../http/fields';

/** A Merkle root over the heads of every company's chain. */
export class LedgerRootDto {
  @DateField() day!: string;
  @NumberField({ integer: true, description: 'Companies under it' }) companies!: number;
  @NumberField({ integer: true, description: 'Entries under it' }) entries!: number;
  @TextField({ description: 'SHA-256, hexadecimal' }) root!: string;
}

/** The first entry of the chain that does not verify. */
export class BrokenLinkDto {
  @NumberField({ integer: true }) seq!: number;
  @EnumField(['gap', 'link', 'content', 'head'], 'BrokenLinkReason') reason!: string;
}

/** The company's ledger as a whole, verified at the reading. */
export class LedgerDto {
  @NumberField({ integer: true, description: 'How many entries there are' }) entries!: number;
  @TextField({ description: 'Hash of the last entry, hexadecimal' }) head!: string;
  @InstantField({ nullable: true }) lastRecordedAt!: string | null;
  @NestedField(() => BrokenLinkDto, { nullable: true, description: 'Null where all verifies' })
  broken!: BrokenLinkDto | null;
  @NestedField(() => LedgerRootDto, { list: true, description: 'The latest first' })
  roots!: LedgerRootDto[];
}

/** Between which days, both included, entries were recorded. */
export class LateEntriesFilterDto {
  @DateField() from!: string;
  @DateField() to!: string;
}

/** An entry that was recorded after a quarter that it tells of had closed. */
export class LateEntryDto {
  @NumberField({ integer: true }) seq!: number;
  @InstantField() recordedAt!: string;
  @EnumField(SUBJECT_TYPES, 'LedgerSubject') subject!: string;
  @IdField() subjectId!: string;
  @IdField({ nullable: true, description: 'The commitment that it belongs to' })
  commitmentId!: string | null;
  @TextField({ nullable: true, description: 'Title of the commitment; null once erased' })
  title!: string | null;
  @EnumField(['declare', 'correct', 'withdraw'], 'LedgerAction') action!: string;
  @TextField({ nullable: true, description: 'Code of the reason of a correction' })
  reason!: string | null;
  @DateField() validFrom!: string;
  @DateField({ nullable: true }) validTo!: string | null;
  @TextField({ description: 'The first closed quarter that it tells of' }) quarter!: string;
  @DateField({ description: 'When that quarter had closed' }) closedOn!: string;
}

/** The late entries of a span, the latest first. */
export class LateEntriesDto {
  @NestedField(() => LateEntryDto, { list: true }) entries!: LateEntryDto[];
}

/** Of which day's root the proof is asked for. */
export class ProofDayDto {
  @DateField() day!: string;
}

/** One step from the leaf up to the root. */
export class ProofStepDto {
  @EnumField(['left', 'right'], 'ProofSide') side!: 'left' | 'right';
  @TextField({ description: 'SHA-256, hexadecimal' }) hash!: string;
}

/** The proof that the company's ledger is under the root of a day. */
export class InclusionProofDto {
  @TextField() format!: 'ancrage-inclusion-proof/1';
  @DateField() day!: string;
  @IdField() companyId!: string;
  @NumberField({ integer: true, description: 'Last entry under the root' }) seq!: number;
  @TextField({ description: 'Its hash, hexadecimal' }) hash!: string;
  @NestedField(() => ProofStepDto, { list: true }) steps!: ProofStepDto[];
  @TextField({ description: 'The root, hexadecimal' }) root!: string;
}
