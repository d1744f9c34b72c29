import type { CivilDate, QuarterId } from './quarter-input';

const DAY_MS = 86_400_000;

/** A span of days, both ends included, as day numbers since 1970-01-01. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** Days by their dates: a company's entries share a few hundred. */
const knownDays = new Map<CivilDate, number>();

/** Above it the oldest are of no more use. */
const MOST_KNOWN_DAYS = 20_000;

/** Number of whole days from 1970-01-01 to a civil date; NaN where there is no such day. */
export function dayNumber(date: CivilDate): number {
  const known = knownDays.get(date);
  if (known !== undefined) return known;
  const day = Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  // A day that its month lacks may roll over into the next one.
  const exact = Number.isFinite(day) && civilDate(day) === date ? day : NaN;
  if (knownDays.size >= MOST_KNOWN_DAYS) knownDays.clear();
  knownDays.set(date, exact);
  return exact;
}

/** Days of a span; 0 when it is empty. */
export function daysIn({ first, last }: DaySpan): number {
  return Math.max(0, last - first + 1);
}

/** Days that two spans share. */
export function overlapDays(a: DaySpan, b: DaySpan): number {
  return daysIn({ first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) });
}

/** Position of a quarter on a line of quarters: differences count quarters. */
export function quarterIndex(quarter: QuarterId): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
}

/** Index of the quarter that holds a day. */
export function quarterIndexOfDay(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}

/** The days of the quarter at an index. */
export function quarterSpan(index: number): DaySpan {
  return { first: firstDay(index), last: firstDay(index + 1) - 1 };
}

/** The day so many months after a day; a day that the month lacks becomes its last. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY_MS);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  const inMonth = Math.min(date.getUTCDate(), lastOfMonth);
  return Date.UTC(Math.floor(month / 12), month % 12, inMonth) / DAY_MS;
}

function firstDay(index: number): number {
  return Date.UTC(Math.floor(index / 4), (index % 4) * 3, 1) / DAY_MS;
}

/** The civil date of a day number. */
export function civilDate(day: number): CivilDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
