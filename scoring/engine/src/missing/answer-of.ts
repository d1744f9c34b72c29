import { quarterIndex, quarterIndexOfDay } from '../civil-days';
import type { Indicator, Method, NotApplicable } from '../method/method';
import type { DeclaredAnswer } from '../quarter-input';
import type { QuantifiedLine } from '../quantity/quantify-line';
import type { ScoreWindow } from '../quantity/window';

/** What an indicator's answers come to over a window: three words, never one "empty". */
export type WindowAnswer = 'reported' | 'notApplicable' | 'notReported';

/**
 * An indicator is not applicable when its latest answer in the window says so and the reason holds
 * on the size profile; reported when any observed quarter holds a quantity or a zero, a reason that
 * fails taking nothing away; otherwise it is not reported (score.md, sections 3 and 4).
 *
 * @param figures Size figures on the last day of the window, before lower bounds.
 */
export function answerOf(
  indicator: Indicator,
  answers: readonly DeclaredAnswer[],
  lines: readonly QuantifiedLine[],
  window: ScoreWindow,
  figures: Readonly<Record<string, number | null>>,
  method: Method,
): WindowAnswer {
  const first = quarterIndexOfDay(window.observed.first);
  const last = quarterIndexOfDay(window.observed.last);
  const given = new Map<number, DeclaredAnswer | 'quantity'>();
  for (const answer of answers) {
    const quarter = quarterIndex(answer.quarter);
    if (answer.indicator === indicator.id && quarter >= first && quarter <= last) {
      given.set(quarter, answer);
    }
  }
  // Lines of one day follow one another, and a calendar is slow to ask.
  let latestDay = NaN;
  let latestQuarter = NaN;
  for (const { span } of lines) {
    if (span.last < window.observed.first || span.first > window.observed.last) continue;
    if (span.last !== latestDay) latestQuarter = quarterIndexOfDay(span.last);
    latestDay = span.last;
    given.set(latestQuarter, 'quantity');
  }
  const ordered = [...given].sort(([a], [b]) => a - b).map(([, answer]) => answer);
  const latest = ordered.filter((a) => a === 'quantity' || a.answer !== 'notReported').at(-1);
  const setAside =
    latest !== undefined && latest !== 'quantity' && latest.answer === 'notApplicable';
  if (setAside && reasonHolds(indicator, latest.reason, figures, method)) return 'notApplicable';
  return ordered.some((a) => a === 'quantity' || a.answer === 'zero') ? 'reported' : 'notReported';
}

/** Says whether a reason of the closed list holds on figures of size; unknown figures are 0. */
export function reasonHolds(
  { id }: Pick<Indicator, 'id'>,
  reason: string | null,
  figures: Readonly<Record<string, number | null>>,
  { answers, windows }: Method,
): boolean {
  const rule = answers.notApplicable.find((entry) => entry.reason === reason);
  return rule?.indicators.includes(id) === true && test(rule, figures, windows.yearDays);
}

function test(
  { holdsWhen }: NotApplicable,
  figures: Readonly<Record<string, number | null>>,
  yearDays: number,
): boolean {
  const figure = figures[holdsWhen.figure] ?? 0;
  if (holdsWhen.atMost !== undefined) return figure <= holdsWhen.atMost;
  const { belowDaysOf } = holdsWhen;
  if (belowDaysOf === undefined) return false;
  return figure < ((figures[belowDaysOf.figure] ?? 0) * belowDaysOf.days) / yearDays;
}
