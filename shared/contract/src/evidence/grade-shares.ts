import type { Evidence } from '../declaration/declaration';
import { dayNumber, daysInSpan, type CivilDate } from '../period/civil-date';

/** Grades of proof, weakest first (déclaré, documenté, confirmé, audité). */
export const EVIDENCE_GRADES = ['declared', 'documented', 'confirmed', 'audited'] as const;

/** How well a line is proved; always derived, never typed nor imported. */
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** The part of a line that one grade covers; shares of a line add to 1. */
export interface GradedShare {
  readonly grade: EvidenceGrade;
  readonly share: number;
  readonly provenOn: CivilDate | null;
}

const GRADE_OF_FORM: Record<Evidence['form'], EvidenceGrade> = {
  file: 'documented',
  link: 'documented',
  confirmation: 'confirmed',
  audit: 'audited',
};

/** The grade that a piece of evidence gives to what it covers. */
export function gradeOf(evidence: Pick<Evidence, 'form'>): EvidenceGrade {
  return GRADE_OF_FORM[evidence.form];
}

/**
 * Shares a line among the grades of its evidence: the strongest proof first, each covering the
 * days and the quantity that it states, the rest staying `declared`.
 *
 * @param line Span of days and quantity in the line's first measure.
 * @param evidence Pieces that target the line and are not withdrawn.
 */
export function gradeShares(
  line: { readonly from: CivilDate; readonly to: CivilDate; readonly quantity: number },
  evidence: readonly Evidence[],
): GradedShare[] {
  const strongestFirst = [...evidence].sort(
    (a, b) =>
      EVIDENCE_GRADES.indexOf(gradeOf(b)) - EVIDENCE_GRADES.indexOf(gradeOf(a)) ||
      (a.dated < b.dated ? 1 : a.dated > b.dated ? -1 : 0),
  );
  const shares: GradedShare[] = [];
  const seen = new Set<string>();
  let uncovered: readonly DaySpan[] = [{ first: dayNumber(line.from), last: dayNumber(line.to) }];
  let left = 1;
  for (const piece of strongestFirst) {
    // The same document attached twice proves no more than once.
    if (piece.fileSha256 !== null && seen.has(piece.fileSha256)) continue;
    if (piece.fileSha256 !== null) seen.add(piece.fileSha256);
    const [first, last] = [dayNumber(piece.coversFrom), dayNumber(piece.coversTo)];
    const stillUncovered = without(uncovered, { first, last });
    const newDays = daysIn(uncovered) - daysIn(stillUncovered);
    const share = Math.min(left, coveredShare(line, piece, newDays));
    if (share <= 0) continue;
    // A piece that states a part of the quantity leaves the rest of its days to be proved.
    if (piece.quantity === null) uncovered = stillUncovered;
    shares.push({ grade: gradeOf(piece), share, provenOn: piece.dated });
    left -= share;
  }
  if (left > 1e-12) shares.push({ grade: 'declared', share: left, provenOn: null });
  return shares;
}

/** The weakest grade of a line: what its label on screen says. */
export function weakestGrade(shares: readonly GradedShare[]): EvidenceGrade {
  return shares.reduce<EvidenceGrade>(
    (weakest, { grade }) =>
      EVIDENCE_GRADES.indexOf(grade) < EVIDENCE_GRADES.indexOf(weakest) ? grade : weakest,
    'audited',
  );
}

function coveredShare(
  line: { readonly from: CivilDate; readonly to: CivilDate; readonly quantity: number },
  piece: Evidence,
  newlyCoveredDays: number,
): number {
  const days = newlyCoveredDays / daysInSpan(line.from, line.to);
  if (piece.quantity === null || line.quantity === 0) return days;
  return Math.min(days, piece.quantity / line.quantity);
}

/** Days by their numbers, both ends included. */
interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** What is left of spans when another one is taken out of each. */
function without(spans: readonly DaySpan[], taken: DaySpan): readonly DaySpan[] {
  if (taken.last < taken.first) return spans;
  return spans
    .flatMap(({ first, last }) => [
      { first, last: Math.min(last, taken.first - 1) },
      { first: Math.max(first, taken.last + 1), last },
    ])
    .filter(({ first, last }) => first <= last);
}

function daysIn(spans: readonly DaySpan[]): number {
  return spans.reduce((days, { first, last }) => days + last - first + 1, 0);
}
