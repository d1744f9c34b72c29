import { dayNumber, daysIn, quarterIndex, quarterSpan, type DaySpan } from '../civil-days';
import type { Method } from '../method/method';
import type { QuarterInput } from '../quarter-input';

/** The days that a score looks at (score.md, section 3). */
export interface ScoreWindow {
  /** The trailing four quarters, or the 365 days up to an open quarter's day. */
  readonly main: DaySpan;
  /** The three spans before it, the latest first, over which a flow fades. */
  readonly fading: readonly DaySpan[];
  /** The part of `main` in observed quarters: what stocks look at. */
  readonly observed: DaySpan;
  /** Observed quarters of the window, 0 to 4. */
  readonly observedQuarters: number;
}

/** The window of a unit's quarter. */
export function scoreWindow(input: QuarterInput, { windows }: Method): ScoreWindow {
  const index = quarterIndex(input.quarter);
  const observedSince = quarterIndex(input.observedFrom);
  const { main, fading } =
    input.openUntil === null
      ? closedSpans(index, windows)
      : openSpans(dayNumber(input.openUntil), windows);
  const observedFirst = quarterSpan(observedSince).first;
  return {
    main,
    fading,
    observed: { first: Math.max(main.first, observedFirst), last: main.last },
    observedQuarters: Math.max(0, Math.min(windows.quarters, index - observedSince + 1)),
  };
}

/** Factor that brings a flow over the window to a year of 365 days. */
export function yearlyScale(window: ScoreWindow, { windows }: Method): number {
  return windows.yearDays / daysIn(window.main);
}

function closedSpans(index: number, { quarters, fade }: Method['windows']) {
  return {
    main: { first: quarterSpan(index - quarters + 1).first, last: quarterSpan(index).last },
    fading: fade.weights.map((_, step) => quarterSpan(index - quarters - step)),
  };
}

function openSpans(last: number, { yearDays, fade }: Method['windows']) {
  const first = last - yearDays + 1;
  return {
    main: { first, last },
    fading: fade.weights.map((_, step) => ({
      first: first - (step + 1) * fade.openSpanDays,
      last: first - step * fade.openSpanDays - 1,
    })),
  };
}
