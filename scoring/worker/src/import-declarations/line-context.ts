import { checkCommitment } from '@ancrage/contract/commitment/check-commitment';
import { checkRealisation } from '@ancrage/contract/commitment/check-realisation';
import type { Language } from '@ancrage/contract/commitment/kind';
import type { Commitment } from '@ancrage/contract/declaration/declaration';
import { COLUMNS, type Column } from '@ancrage/contract/import/columns';
import type { Cells, ImportedLine, RowProblem } from '@ancrage/contract/import/imported-line';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { Problem } from '@ancrage/contract/problem/problem';
import type { Books } from '@ancrage/ledger/read-as-known';

/** What the rules of a line need to know of the company. */
export interface LineContext {
  readonly language: Language;
  readonly today: CivilDate;
  readonly observedFrom: CivilDate;
  /** Establishments by SIRET. */
  readonly establishments: ReadonlyMap<string, string>;
}

/** Establishments of a company by SIRET. */
export function establishmentsBySiret(books: Books): ReadonlyMap<string, string> {
  return new Map(books.establishments.map((entry) => [entry.payload.siret, entry.subjectId]));
}

/** The commitment that a row states, beginning with the row itself. */
export function commitmentOf(line: ImportedLine, context: LineContext): Commitment {
  return {
    kind: line.kind,
    establishmentId: line.siret === null ? null : establishmentOf(line.siret, context),
    from: line.from,
    to: null,
    promised: {},
    qualifiers: line.qualifiers,
    price: line.price,
  };
}

/** A spreadsheet that takes a SIRET for a number drops the zeros before it. */
function establishmentOf(siret: string, { establishments }: LineContext): string | null {
  return establishments.get(siret.padStart(14, '0')) ?? null;
}

/** Runs the rules of every declaration over a row; problems name its columns and values. */
export function checkLine(line: ImportedLine, cells: Cells, context: LineContext): RowProblem[] {
  const commitment = commitmentOf(line, context);
  const { language } = context;
  const establishmentIds = new Set(context.establishments.values());
  const unknownPlace: Problem[] =
    line.siret !== null && commitment.establishmentId === null
      ? [{ code: 'commitment.establishment_unknown', path: 'siret', params: {} }]
      : [];
  return [
    ...unknownPlace,
    ...checkCommitment(commitment, { language, establishmentIds }),
    ...checkRealisation(line, commitment, context),
  ].map((found) => rowProblem(found, cells));
}

/** A problem beside the cell as it was written, which its author can find. */
function rowProblem({ code, path, params }: Problem, cells: Cells): RowProblem {
  const name = path.split('.').at(-1) ?? '';
  const column = COLUMNS.find((known): known is Column => known === name) ?? null;
  return { column, value: column === null ? '' : (cells[column] ?? ''), code, params };
}
