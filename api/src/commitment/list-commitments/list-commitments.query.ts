import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import { gradeOf, weakestGrade } from '@ancrage/contract/evidence/grade-shares';
import { readInTenant } from '@ancrage/database/in-tenant';
import type { Entry, EntryText } from '@ancrage/ledger/entry';
import { gradesOf } from '@ancrage/ledger/quarter-input';
import { readBooks } from '@ancrage/ledger/read-as-known';
import { readTexts } from '@ancrage/ledger/read-texts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asKnownOn } from '../../http/as-known';
import type { Caller } from '../../http/current-session';
import { Today } from '../../http/today';
import { validationsOf, type Validated } from '../validate-deliveries/validations-of';
import type {
  CommitmentDto,
  CommitmentListDto,
  EvidenceDto,
  ListCommitmentsDto,
  RealisationDto,
} from '../commitment.dto';

type Texts = ReadonlyMap<string, EntryText>;

/** What stands beside the entries of commitments and deliveries. */
interface Beside {
  /** Evidence, by what it supports. */
  readonly pieces: ReadonlyMap<string, readonly Entry<'evidence'>[]>;
  readonly texts: Texts;
  readonly validations: ReadonlyMap<string, Validated>;
}

/** Lists the company's commitments with their deliveries and evidence, the latest first. */
@Injectable()
export class ListCommitments {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Today,
  ) {}

  async listCommitments(caller: Caller, filters: ListCommitmentsDto): Promise<CommitmentListDto> {
    const known = asKnownOn(filters, this.clock.inParis());
    const { books, texts, validations } = await readInTenant(
      this.source,
      caller.organisationId,
      async (transaction) => {
        const read = await readBooks(transaction, caller.organisationId, known?.instant);
        const ids = [...read.commitments.values(), ...read.evidence].map((e) => e.entryId);
        return {
          books: read,
          texts: await readTexts(transaction, ids),
          validations: await validationsOf(
            transaction,
            caller.organisationId,
            caller.actor,
            known?.instant ?? null,
          ),
        };
      },
    );
    const lines = groupBy(books.realisations, (entry) => entry.payload.commitmentId);
    const pieces = groupBy(books.evidence, (entry) => entry.payload.target.id);
    const commitments = [...books.commitments.values()]
      .map((entry) =>
        commitmentDto(entry, lines.get(entry.subjectId) ?? [], { pieces, texts, validations }),
      )
      .filter((commitment) => passes(commitment, filters))
      .sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1));
    return { version: books.version, commitments };
  }
}

function commitmentDto(
  { subjectId, entryId, recordedAt, payload }: Entry<'commitment'>,
  lines: readonly Entry<'realisation'>[],
  beside: Beside,
): CommitmentDto {
  const text = beside.texts.get(entryId);
  return {
    id: subjectId,
    entryId,
    family: kindOf(payload.kind)?.family ?? '',
    kind: payload.kind,
    title: text?.title ?? null,
    beneficiary: text?.beneficiary ?? null,
    establishmentId: payload.establishmentId,
    from: payload.from,
    to: payload.to,
    promised: payload.promised,
    qualifiers: payload.qualifiers,
    price: payload.price,
    recordedAt,
    realisations: lines
      .map((line) => realisationDto(line, payload, beside))
      .sort((a, b) => (a.from < b.from ? 1 : -1)),
  };
}

function realisationDto(
  { subjectId, entryId, recordedAt, payload }: Entry<'realisation'>,
  commitment: Entry<'commitment'>['payload'],
  beside: Beside,
): RealisationDto {
  const pieces = beside.pieces.get(subjectId) ?? [];
  const evidence = pieces.map((piece) => piece.payload);
  return {
    id: subjectId,
    entryId,
    from: payload.from,
    to: payload.to,
    measures: payload.measures,
    grade: weakestGrade(gradesOf(commitment, payload, evidence)),
    suspended: evidence.some((piece) => piece.denied),
    declaredByYou: beside.validations.get(entryId)?.declaredByYou ?? false,
    validation: beside.validations.get(entryId)?.validation ?? null,
    recordedAt,
    evidence: pieces.map((piece) => evidenceDto(piece, beside.texts)),
  };
}

function evidenceDto(
  { subjectId, entryId, payload }: Entry<'evidence'>,
  texts: Texts,
): EvidenceDto {
  return {
    id: subjectId,
    entryId,
    form: payload.form,
    grade: gradeOf(payload),
    label: texts.get(entryId)?.label ?? null,
    dated: payload.dated,
    coversFrom: payload.coversFrom,
    coversTo: payload.coversTo,
    quantity: payload.quantity,
    denied: payload.denied,
  };
}

function passes(commitment: CommitmentDto, { family, text, grade }: ListCommitmentsDto): boolean {
  const words = `${commitment.title ?? ''} ${commitment.beneficiary ?? ''}`.toLowerCase();
  return (
    (family === undefined || commitment.family === family) &&
    (text === undefined || words.includes(text.toLowerCase())) &&
    (grade === undefined || commitment.realisations.some((line) => line.grade === grade))
  );
}

function lastDay(commitment: CommitmentDto): string {
  return commitment.realisations[0]?.to ?? commitment.from;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
