import { addMonths, dayNumber, type DaySpan } from '../civil-days';
import type { LowerBound, Method } from '../method/method';
import type { SizeFigures } from '../quarter-input';

/** Size figures over a window: the day-weighted means of the profiles valid in it. */
export interface WindowSize {
  /** The last known profile had run out by the end of the window. */
  readonly outdated: boolean;
  /** Mean over the days on which the figure is known; null when it never is. */
  readonly means: Readonly<Record<string, number | null>>;
  /** The figures in force on the last day of the window. */
  readonly last: Readonly<Record<string, number | null>>;
}

/**
 * The size of a unit over a window (score.md, section 1): a profile holds until the next one or
 * its own end, and is carried forward for at most 18 months.
 */
export function windowSize(
  sizes: readonly SizeFigures[],
  window: DaySpan,
  { size }: Method,
): WindowSize {
  const validities = validSpans(sizes, size.carriedMonths);
  const names = new Set(sizes.flatMap(({ figures }) => Object.keys(figures)));
  const means = Object.fromEntries(
    [...names].sort().map((name) => [name, meanOf(name, validities, window)]),
  );
  const inForce = validities.find(
    ({ span }) => span.first <= window.last && span.last >= window.last,
  );
  return { outdated: inForce === undefined, means, last: inForce?.figures ?? {} };
}

/** A denominator of size with its lower bound; null when the figure is unknown. */
export function boundedFigure(
  name: string,
  means: WindowSize['means'],
  { size, windows }: Method,
): number | null {
  const mean = means[name] ?? null;
  if (mean === null) return null;
  const bound = size.lowerBounds[name];
  return bound === undefined ? mean : Math.max(mean, lowerBound(bound, means, windows.yearDays));
}

interface Validity {
  readonly span: DaySpan;
  readonly figures: SizeFigures['figures'];
}

function validSpans(sizes: readonly SizeFigures[], carriedMonths: number): Validity[] {
  const ordered = [...sizes].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return ordered.map((profile, position) => {
    const first = dayNumber(profile.validFrom);
    const next = ordered[position + 1];
    const ends = [
      addMonths(first, carriedMonths) - 1,
      ...(profile.validTo === null ? [] : [dayNumber(profile.validTo)]),
      ...(next === undefined ? [] : [dayNumber(next.validFrom) - 1]),
    ];
    return { span: { first, last: Math.min(...ends) }, figures: profile.figures };
  });
}

function meanOf(name: string, validities: readonly Validity[], window: DaySpan): number | null {
  let days = 0;
  let sum = 0;
  for (const { span, figures } of validities) {
    const figure = figures[name] ?? null;
    const first = Math.max(span.first, window.first);
    const last = Math.min(span.last, window.last);
    if (figure === null || last < first) continue;
    days += last - first + 1;
    sum += figure * (last - first + 1);
  }
  return days === 0 ? null : sum / days;
}

function lowerBound(bound: LowerBound, means: WindowSize['means'], yearDays: number): number {
  if ('atLeast' in bound) return bound.atLeast;
  return ((means[bound.daysOf.figure] ?? 0) * bound.daysOf.days) / yearDays;
}
