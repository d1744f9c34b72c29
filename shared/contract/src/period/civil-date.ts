/** A civil date in Europe/Paris as ISO text, `YYYY-MM-DD`; compares correctly as text. */
export type CivilDate = string;

const DAY_MS = 86_400_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The years in which something can be dated: beyond them the arithmetic of days and quarters would
 * leave the years of four digits, and texts would no longer compare as dates.
 */
export const YEARS = { first: '1600', last: '2999' } as const;

/** Says whether a text that begins with a year lies in the years in which something can be dated. */
export function isInKnownYears(text: string): boolean {
  const year = text.slice(0, 4);
  return year >= YEARS.first && year <= YEARS.last;
}

/** Says whether a text is a real calendar date (2026-02-30 is not) of the known years. */
export function isCivilDate(text: string): boolean {
  if (!ISO_DATE.test(text) || !isInKnownYears(text)) return false;
  // A day that its month does not have would be one of the next month.
  return new Date(text).getUTCDate() === Number(text.slice(8));
}

/** Number of whole days since 1970-01-01; the arithmetic of civil dates has no time zone. */
export function dayNumber(date: CivilDate): number {
  // A date without a time is one in UTC (ECMA-262, 21.4.3.2).
  return Date.parse(date) / DAY_MS;
}

/** The date `days` after `date` (before it when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return toCivilDate((dayNumber(date) + days) * DAY_MS);
}

/** Length in days of a span whose two ends are included. */
export function daysInSpan(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

const parisDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The civil date in Europe/Paris of an instant: declarations know days, never hours. */
export function civilDateInParis(instant: Date): CivilDate {
  return parisDay.format(instant);
}

/**
 * The instant (ISO 8601, UTC) at which a civil date begins in Europe/Paris, written to the
 * microsecond as the instants of entries are: such texts compare as instants.
 */
export function startOfDayInParis(date: CivilDate): string {
  // The offset is one or two hours; the right one makes this very date begin.
  const starts = ['+02:00', '+01:00'].map((offset) => Date.parse(`${date}T00:00:00${offset}`));
  const start = starts.find(
    (ms) => civilDateInParis(new Date(ms)) === date && civilDateInParis(new Date(ms - 1)) !== date,
  );
  if (start === undefined) throw new RangeError(`"${date}" is no civil date.`);
  return new Date(start).toISOString().replace('Z', '000Z');
}

function toCivilDate(ms: number): CivilDate {
  return new Date(ms).toISOString().slice(0, 10);
}
