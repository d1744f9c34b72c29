import { randomUUID } from 'node:crypto';
import type { ImportedLine } from '@ancrage/contract/import/imported-line';
import type { StatedRealisation } from '@ancrage/contract/commitment/check-realisation';
import { quarterOf, type QuarterId } from '@ancrage/contract/period/quarter';
import {
  QUARTERS_TOUCHED_BY_A_LINE,
  touchedQuarters,
} from '@ancrage/contract/score/touched-quarters';
import type { NewEntry } from '@ancrage/ledger/entry';
import type { KnownCommitment, KnownLines } from './known-lines';
import { commitmentOf, type LineContext } from './line-context';
import { textOf } from './read-step';

/** A row to record, as it was understood. */
export interface ValidRow {
  readonly rowNumber: number;
  readonly line: ImportedLine;
}

/**
 * The entries of rows: each row's delivery, split at the ends of quarters, and the commitments
 * that none of the known ones is. What is known already, of a row or all of it, is left out.
 */
export function entriesOfRows(
  rows: readonly ValidRow[],
  known: KnownLines,
  context: LineContext,
  span: { readonly firstObserved: QuarterId; readonly current: QuarterId },
): NewEntry[] {
  const touched = new Map<QuarterId, QuarterId[]>();
  return rows.flatMap(({ line }) => {
    const commitment = commitmentOf(line, context);
    const key = known.keyOf(commitment, textOf(line));
    const parts = known.addLine(key, line);
    if (parts.length === 0) return [];
    const existing = known.commitmentFor(key, line);
    const target: KnownCommitment = existing ?? { id: randomUUID(), commitment };
    if (!existing) known.addCommitment(key, target);
    return [
      ...(existing ? [] : [promiseEntry(target, line)]),
      ...parts.map((part): NewEntry<'realisation'> => ({
        entryId: randomUUID(),
        subjectType: 'realisation',
        subjectId: randomUUID(),
        action: 'declare',
        replaces: null,
        validFrom: part.from,
        validTo: part.to,
        reason: null,
        payload: {
          commitmentId: target.id,
          from: part.from,
          to: part.to,
          measures: part.measures,
        },
        text: null,
        touched: touchedBy(part),
      })),
    ];
  });

  /** A part lies within one quarter, and thousands of them within the same. */
  function touchedBy({ from, to }: StatedRealisation): QuarterId[] {
    const quarter = quarterOf(from);
    const known =
      touched.get(quarter) ??
      touchedQuarters({ from, to, reach: QUARTERS_TOUCHED_BY_A_LINE, ...span });
    touched.set(quarter, known);
    return known;
  }
}

function promiseEntry(
  { id, commitment }: KnownCommitment,
  line: ImportedLine,
): NewEntry<'commitment'> {
  return {
    entryId: randomUUID(),
    subjectType: 'commitment',
    subjectId: id,
    action: 'declare',
    replaces: null,
    validFrom: commitment.from,
    validTo: commitment.to,
    reason: null,
    payload: commitment,
    text: textOf(line),
    touched: [],
  };
}
