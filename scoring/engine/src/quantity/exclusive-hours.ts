import { dayNumber, daysIn, type DaySpan } from '../civil-days';
import type { Method } from '../method/method';
import type { DeclaredLine } from '../quarter-input';

/**
 * The part of each exclusive line's hours that counts: over any day the lines of one commitment
 * count together at most the method's hours a year ÷ 365, in proportion to their own, so that
 * neither a loan by day and night nor its splitting counts more (score.md, section 1).
 *
 * @returns Factors 0 to 1 by line; a line that is not exclusive is absent.
 */
export function exclusiveFactors(
  lines: readonly DeclaredLine[],
  { exclusive, windows }: Method,
): ReadonlyMap<string, number> {
  const byCommitment = new Map<string, Loan[]>();
  for (const line of lines) {
    const hours = line.measures.hours ?? 0;
    if (line.qualifiers.exclusive !== true || hours <= 0) continue;
    const span = { first: dayNumber(line.from), last: dayNumber(line.to) };
    const loan = { id: line.id, span, hoursPerDay: hours / daysIn(span) };
    const known = byCommitment.get(line.commitment);
    if (known) known.push(loan);
    else byCommitment.set(line.commitment, [loan]);
  }
  const cap = exclusive.hoursPerYear / windows.yearDays;
  return new Map([...byCommitment.values()].flatMap((loans) => factorsOf(loans, cap)));
}

interface Loan {
  readonly id: string;
  readonly span: DaySpan;
  readonly hoursPerDay: number;
}

function factorsOf(loans: readonly Loan[], cap: number): [string, number][] {
  return loans.map((loan) => {
    let counted = 0;
    for (let day = loan.span.first; day <= loan.span.last; day += 1) {
      const together = loans.reduce(
        (sum, { span, hoursPerDay }) =>
          span.first <= day && day <= span.last ? sum + hoursPerDay : sum,
        0,
      );
      counted += Math.min(1, cap / together);
    }
    return [loan.id, counted / daysIn(loan.span)];
  });
}
