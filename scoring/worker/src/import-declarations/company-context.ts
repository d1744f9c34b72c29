import type { Language } from '@ancrage/contract/commitment/kind';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { quarterOf, quarterStart } from '@ancrage/contract/period/quarter';
import { readBooks, type Books } from '@ancrage/ledger/read-as-known';
import { readTexts } from '@ancrage/ledger/read-texts';
import type { DataSource } from 'typeorm';
import { KnownLines } from './known-lines';
import { establishmentsBySiret, type LineContext } from './line-context';

/** An import on its way. */
export interface Run {
  readonly id: string;
  readonly company_id: string;
  /** Who sent the file. */
  readonly actor: string;
  /** Who declares its lines; null until they are confirmed. */
  readonly confirmed_by: string | null;
  /** The network address of the confirmation; null until then, and once that person is erased. */
  readonly confirmed_from: string | null;
  readonly language: Language;
  readonly state: string;
}

/** What the rows of an import are held against: the company's books as they stand. */
export interface CompanyContext {
  readonly context: LineContext;
  readonly known: KnownLines;
  readonly books: Books;
}

/** Reads the books of the company that imports. */
export async function readCompanyContext(
  source: DataSource,
  run: Run,
  today: CivilDate,
): Promise<CompanyContext> {
  const books = await readBooks(source, run.company_id);
  const ids = [...books.commitments.values()].map((entry) => entry.entryId);
  const known = new KnownLines(books, await readTexts(source, ids));
  const context = {
    language: run.language,
    today,
    observedFrom: quarterStart(books.observation?.from ?? quarterOf(today)),
    establishments: establishmentsBySiret(books),
  };
  return { context, known, books };
}
