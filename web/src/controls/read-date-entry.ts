import { plainText } from '@ancrage/contract/import/columns';
import { parseDateCell } from '@ancrage/contract/import/parse-cell';
import { addDays, isCivilDate, type CivilDate } from '@ancrage/contract/period/civil-date';
import { quarterEnd, quarterStart } from '@ancrage/contract/period/quarter';

const MONTHS = [
  ['janvier', 'janv', 'january', 'jan'],
  ['fevrier', 'fevr', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'avr', 'april', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'juil', 'july', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'sept', 'september', 'sep'],
  ['octobre', 'oct', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'december'],
];

/**
 * Reads a date as people type it: 12/03/2026, 12/03, "12 mars", "mars", "T3 2026", "hier". Where
 * no year is written, it is the latest that does not lie ahead.
 *
 * @returns null when the text is no date that exists.
 */
export function readDateEntry(
  text: string,
  today: CivilDate,
  bound: 'start' | 'end',
): CivilDate | null {
  const whole = parseDateCell(text);
  if (whole) return whole;
  const plain = plainText(text);
  return (
    readWord(plain, today) ??
    readDayMonth(plain, today) ??
    readMonth(plain, today, bound) ??
    readQuarter(plain, today, bound)
  );
}

function readWord(plain: string, today: CivilDate): CivilDate | null {
  if (plain === 'aujourd hui' || plain === 'today') return today;
  if (plain === 'hier' || plain === 'yesterday') return addDays(today, -1);
  if (plain === 'avant hier') return addDays(today, -2);
  return null;
}

function readDayMonth(plain: string, today: CivilDate): CivilDate | null {
  const match = /^(\d{1,2})(?:er)? (\d{1,2}|[a-z]+)(?: (\d{4}))?$/.exec(plain);
  if (!match) return null;
  const [, day = '', monthText = '', year] = match;
  const month = /^\d+$/.test(monthText) ? Number(monthText) : monthNumber(monthText);
  if (month === null) return null;
  return latest(today, year, (y) => `${y}-${two(month)}-${two(Number(day))}`);
}

function readMonth(plain: string, today: CivilDate, bound: 'start' | 'end'): CivilDate | null {
  const match = /^([a-z]+)(?: (\d{4}))?$/.exec(plain);
  const month = match ? monthNumber(match[1] ?? '') : null;
  if (!match || month === null) return null;
  const first = latest(today, match[2], (year) => `${year}-${two(month)}-01`);
  if (first === null || bound === 'start') return first;
  // Day 31 of the month before the next one: the first of the next, less a day.
  const year = Number(first.slice(0, 4));
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  return addDays(next, -1);
}

function readQuarter(plain: string, today: CivilDate, bound: 'start' | 'end'): CivilDate | null {
  const match = /^[tq]([1-4])(?: (\d{4}))?$/.exec(plain);
  if (!match) return null;
  const start = latest(today, match[2], (year) => quarterStart(`${year}-Q${match[1] ?? ''}`));
  if (start === null || bound === 'start') return start;
  return quarterEnd(`${start.slice(0, 4)}-Q${match[1] ?? ''}`);
}

function latest(
  today: CivilDate,
  year: string | undefined,
  inYear: (year: string) => CivilDate,
): CivilDate | null {
  const thisYear = today.slice(0, 4);
  const date = inYear(year ?? thisYear);
  if (!isCivilDate(date)) return null;
  return year === undefined && date > today ? inYear(String(Number(thisYear) - 1)) : date;
}

function monthNumber(word: string): number | null {
  const index = MONTHS.findIndex((names) => names.includes(word));
  return index < 0 ? null : index + 1;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
