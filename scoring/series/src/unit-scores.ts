import { createHash } from 'node:crypto';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { shiftQuarter, type QuarterId } from '@ancrage/contract/period/quarter';
import { explainChange } from '@ancrage/engine/explain/explain-change';
import { printChange, type PrintedCause } from '@ancrage/engine/explain/print-change';
import { canonicalJson } from '@ancrage/engine/dossier/canonical-json';
import type { DeclaredLine, QuarterInput } from '@ancrage/engine/quarter-input';
import type { ScoreResult } from '@ancrage/engine/result';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import { inputText, score } from '@ancrage/engine/score';
import { linesOf, quarterInput } from '@ancrage/ledger/quarter-input';
import { booksAsKnown, type Books, type History } from '@ancrage/ledger/read-as-known';
import { scoredUnits, soleTerritory, WHOLE_COMPANY } from '@ancrage/ledger/scored-units';
import type { QuarterAsked } from './quarter-asked';
import type { ComputedScore, RecentScores } from './recent-scores';

/** Inputs and their digest. */
interface NamedInput {
  readonly input: QuarterInput;
  readonly named: string;
}

/** What moved a score since the quarter before. */
export interface QuarterChange {
  readonly from: QuarterId;
  /** Inputs of the earlier score: another score under its quarter is not what was compared. */
  readonly fromDigest: string;
  readonly causes: readonly PrintedCause[];
}

/** The score of one scored unit. */
export interface UnitScore {
  readonly unit: string;
  readonly result: ScoreResult;
  /** Null where either quarter has no score. */
  readonly change: QuarterChange | null;
  /** The one territory that a company's own score is also the local score of. */
  readonly soleTerritory: string | null;
}

/**
 * Scores a company's units, computing each distinct input once: at most quarters the official
 * books and today's give the very same inputs.
 */
export class UnitScores {
  private readonly scores = new Map<string, ComputedScore>();
  private readonly inputs = new Map<Books, Map<string, NamedInput>>();
  private readonly changes = new Map<string, QuarterChange>();

  constructor(
    private readonly methods: ReadonlyMap<string, NamedMethod>,
    private readonly today: CivilDate,
    private readonly recent: RecentScores,
  ) {}

  /**
   * The scores of every unit for a quarter, as the books know it.
   *
   * @param before The books of the quarter before in the same series.
   * @throws Error when a method that the quarter names was not given.
   */
  ofQuarter(books: Books, before: Books, asked: QuarterAsked): UnitScore[] {
    const { quarter, method, methodBefore } = asked;
    return scoredUnits(books).map((unit) => {
      const after = this.score(books, unit, quarter, method);
      const earlier = this.score(before, unit, shiftQuarter(quarter, -1), methodBefore);
      return {
        unit,
        result: after.result,
        change: this.change(earlier, after),
        soleTerritory: unit === WHOLE_COMPANY ? soleTerritory(books) : null,
      };
    });
  }

  private score(books: Books, unit: string, quarter: QuarterId, hash: string): ComputedScore {
    const method = this.methods.get(hash);
    if (!method) throw new Error(`No method ${hash} was given to score ${quarter}.`);
    const { input, named } = this.input(books, unit, quarter);
    const key = `${named} ${hash}`;
    const known = this.scores.get(key) ??
      this.recent.get(key) ?? { input, method, result: score(input, method, named) };
    this.scores.set(key, known);
    this.recent.keep(key, known);
    return known;
  }

  /** A quarter's inputs serve its own score and what moved the next one's. */
  private input(books: Books, unit: string, quarter: QuarterId): NamedInput {
    const ofBooks = this.inputs.get(books) ?? new Map<string, NamedInput>();
    this.inputs.set(books, ofBooks);
    const place = `${unit} ${quarter}`;
    const known = ofBooks.get(place);
    if (known) return known;
    const input = quarterInput(books, unit, quarter, this.today);
    const made = { input, named: inputDigest(input) };
    ofBooks.set(place, made);
    return made;
  }

  private change(before: ComputedScore, after: ComputedScore): QuarterChange | null {
    const [was, is] = [before.result, after.result];
    if (was.printed === null || is.printed === null) return null;
    const pair = [was, is].map((one) => `${one.inputDigest} ${one.method.hash}`).join(' ');
    const known = this.changes.get(pair) ?? this.explain(before, after, is.printed - was.printed);
    this.changes.set(pair, known);
    return known;
  }

  private explain(before: ComputedScore, after: ComputedScore, difference: number): QuarterChange {
    const causes = explainChange(
      { input: before.input, method: before.method },
      { input: after.input, method: after.method },
    );
    return {
      from: before.result.quarter,
      fromDigest: before.result.inputDigest,
      causes: printChange(causes, difference),
    };
  }
}

/**
 * The engine's own digest of inputs, by the native hash: ten thousand lines are megabytes. The
 * books give the very same lines to every quarter, whose text is made once.
 */
export function inputDigest(input: QuarterInput): string {
  return createHash('sha256').update(inputText(input, lineText)).digest('hex');
}

/**
 * Makes the lines that were appended to a ledger that is still growing, and their texts, ahead of
 * the score that will be computed from them: entries that are the same objects then are not looked
 * at again.
 *
 * @param after Sequence number of the last entry whose line was made before.
 */
export function prepareLines({ companyId, rows }: History, after: number): void {
  const needed = rows.filter(
    (row) => row.subject_type !== 'realisation' || Number(row.seq) > after,
  );
  const books = booksAsKnown({ companyId, rows: needed }, null);
  for (const unit of scoredUnits(books)) linesOf(books, unit).forEach(lineText);
}

const LINE_TEXTS = new WeakMap<DeclaredLine, string>();

function lineText(line: DeclaredLine): string {
  const known = LINE_TEXTS.get(line);
  if (known !== undefined) return known;
  const text = canonicalJson(line);
  LINE_TEXTS.set(line, text);
  return text;
}
