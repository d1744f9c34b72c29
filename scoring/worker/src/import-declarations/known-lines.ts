import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import { splitRealisation } from '@ancrage/contract/commitment/split-realisation';
import type { StatedRealisation } from '@ancrage/contract/commitment/check-realisation';
import type { Commitment } from '@ancrage/contract/declaration/declaration';
import type { ImportedLine } from '@ancrage/contract/import/imported-line';
import { plainText } from '@ancrage/contract/import/columns';
import { MEASURES } from '@ancrage/contract/commitment/measure';
import { canonicalJson } from '@ancrage/ledger/canonical-json';
import type { EntryText } from '@ancrage/ledger/entry';
import type { Books } from '@ancrage/ledger/read-as-known';

/** What makes two commitments the same, beside their words. */
type Terms = Pick<Commitment, 'kind' | 'establishmentId' | 'price' | 'qualifiers'>;

/** A commitment that lines can join. */
export interface KnownCommitment {
  readonly id: string;
  readonly commitment: Commitment;
}

/**
 * What a company has already declared, by the words and terms that an import states: it tells
 * the commitment that a row belongs to, and the rows that would be declared twice.
 */
export class KnownLines {
  private readonly commitments = new Map<string, KnownCommitment[]>();
  private readonly lines = new Map<string, Set<string>>();
  private readonly keys = new Map<string, string>();

  constructor(books: Books, texts: ReadonlyMap<string, EntryText>) {
    const keyOf = new Map<string, string>();
    for (const { subjectId, entryId, payload } of books.commitments.values()) {
      const key = this.keyOf(payload, texts.get(entryId) ?? {});
      keyOf.set(subjectId, key);
      this.addCommitment(key, { id: subjectId, commitment: payload });
    }
    for (const { payload } of books.realisations) {
      const key = keyOf.get(payload.commitmentId);
      if (key !== undefined) this.linesOf(key).add(lineKey(payload));
    }
  }

  /** The commitment of the same words and terms whose period holds the line. */
  commitmentFor(key: string, line: { from: string; to: string }): KnownCommitment | undefined {
    return this.commitments
      .get(key)
      ?.find(({ commitment: { from, to } }) => from <= line.from && (to === null || line.to <= to));
  }

  addCommitment(key: string, known: KnownCommitment): void {
    const same = this.commitments.get(key);
    if (same) same.push(known);
    else this.commitments.set(key, [known]);
  }

  /**
   * Remembers a line, quarter by quarter: an export that is repeated with a later end states again
   * the quarters that were imported before.
   *
   * @returns The parts that were not known yet; none when the line is a duplicate.
   */
  addLine(key: string, line: ImportedLine): StatedRealisation[] {
    const kind = kindOf(line.kind);
    const parts = kind ? splitRealisation(kind, line) : [line];
    const lines = this.linesOf(key);
    return parts.filter((part) => lines.size < lines.add(lineKey(part)).size);
  }

  /** Words and terms that make two rows lines of one commitment. */
  keyOf(terms: Terms, text: EntryText): string {
    const { kind, establishmentId, price, qualifiers } = terms;
    const { title = '', beneficiary = '' } = text;
    // Thousands of rows say the same words: they are made plain once.
    const said = saidBy(terms, title, beneficiary);
    const known = this.keys.get(said);
    if (known !== undefined) return known;
    const words = [title, beneficiary].map(plainText);
    const key = canonicalJson([kind, establishmentId, price, qualifiers, words]);
    this.keys.set(said, key);
    return key;
  }

  private linesOf(key: string): Set<string> {
    const known = this.lines.get(key) ?? new Set();
    this.lines.set(key, known);
    return known;
  }
}

/** Terms and words as they were written, set apart by a sign that no text of the store can hold. */
function saidBy(
  { kind, establishmentId, price, qualifiers }: Terms,
  title: string,
  beneficiary: string,
): string {
  const paid = price.terms === 'paid' ? `${price.paidEur} ${price.marketEur}` : '';
  let said = [kind, establishmentId, title, beneficiary, price.terms, paid].join('\0');
  for (const [name, answer] of Object.entries(qualifiers)) said += `\0${name} ${answer}`;
  return said;
}

function lineKey({ from, to, measures }: StatedRealisation): string {
  let key = `${from} ${to}`;
  for (const measure of MEASURES) key += ` ${measures[measure] ?? ''}`;
  return key;
}
