import {
  addDays,
  daysInSpan,
  isInKnownYears,
  startOfDayInParis,
  type CivilDate,
} from './civil-date';

/** A civil quarter (trimestre), `YYYY-Qn`; compares correctly as text. */
export type QuarterId = string;

/** Days after its end on which a quarter's official scores are frozen (score.md, section 3). */
export const CLOSE_DELAY_DAYS = 45;

const QUARTER = /^(\d{4})-Q([1-4])$/;

/** Says whether a text names a quarter of the known years. */
export function isQuarter(text: string): boolean {
  return QUARTER.test(text) && isInKnownYears(text);
}

/** The quarter that holds a civil date. */
export function quarterOf(date: CivilDate): QuarterId {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

/** The quarter `count` after `quarter` (before it when negative). */
export function shiftQuarter(quarter: QuarterId, count: number): QuarterId {
  const index = quarterIndex(quarter) + count;
  return `${String(Math.floor(index / 4)).padStart(4, '0')}-Q${(index % 4) + 1}`;
}

/** How many quarters `to` lies after `from`. */
export function quartersBetween(from: QuarterId, to: QuarterId): number {
  return quarterIndex(to) - quarterIndex(from);
}

/** First day of a quarter. */
export function quarterStart(quarter: QuarterId): CivilDate {
  const [year, number] = parseQuarter(quarter);
  return `${String(year).padStart(4, '0')}-${String(number * 3 - 2).padStart(2, '0')}-01`;
}

/** Last day of a quarter. */
export function quarterEnd(quarter: QuarterId): CivilDate {
  return addDays(quarterStart(shiftQuarter(quarter, 1)), -1);
}

/** Number of days of a quarter. */
export function daysInQuarter(quarter: QuarterId): number {
  return daysInSpan(quarterStart(quarter), quarterEnd(quarter));
}

/** The day on which a quarter closes: official scores are those known at its end. */
export function closingDay(quarter: QuarterId): CivilDate {
  return addDays(quarterEnd(quarter), CLOSE_DELAY_DAYS);
}

/** The instant (ISO 8601, UTC) before which an entry must be recorded to count in the official score. */
export function closingInstant(quarter: QuarterId): string {
  return startOfDayInParis(addDays(closingDay(quarter), 1));
}

/** The latest quarter that has closed on a day. */
export function latestClosedQuarter(today: CivilDate): QuarterId {
  let quarter = shiftQuarter(quarterOf(today), -1);
  while (closingDay(quarter) >= today) quarter = shiftQuarter(quarter, -1);
  return quarter;
}

/** Every quarter from one to another, both included; empty when `to` lies before `from`. */
export function quarterRange(from: QuarterId, to: QuarterId): QuarterId[] {
  const count = quartersBetween(from, to) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, step) => shiftQuarter(from, step));
}

function quarterIndex(quarter: QuarterId): number {
  const [year, number] = parseQuarter(quarter);
  return year * 4 + number - 1;
}

function parseQuarter(quarter: QuarterId): [year: number, number: number] {
  const match = QUARTER.exec(quarter);
  if (!match) throw new RangeError(`"${quarter}" is no quarter; write it as 2026-Q3.`);
  return [Number(match[1]), Number(match[2])];
}
