import { expect, test } from '@jest/globals';
import {
  addMonths,
  civilDate,
  dayNumber,
  daysIn,
  overlapDays,
  quarterIndex,
  quarterIndexOfDay,
  quarterSpan,
} from './civil-days';

const span = (first: string, last: string) => ({ first: dayNumber(first), last: dayNumber(last) });
const monthsAfter = (date: string, months: number) => civilDate(addMonths(dayNumber(date), months));

test('days are numbered since 1970, and what is no day has no number', () => {
  expect(['1970-01-01', '1970-02-01', '2024-03-01'].map(dayNumber)).toEqual([0, 31, 19783]);
  expect(['2026-02-29', '2026-13-01', 'soon', '2026-1-1'].map(dayNumber)).toEqual([
    NaN,
    NaN,
    NaN,
    NaN,
  ]);
  expect(dayNumber('2024-02-29')).toBe(19782);
});

test('a day keeps its number however many others were asked for', () => {
  const numbers = Array.from({ length: 20_005 }, (_, at) => dayNumber(civilDate(at)));
  expect(numbers).toEqual(numbers.map((_, at) => at));
  expect(dayNumber('1970-01-03')).toBe(2);
});

test('both ends of a span belong to it', () => {
  expect(daysIn(span('2026-01-01', '2026-01-31'))).toBe(31);
  expect(daysIn({ first: 5, last: 3 })).toBe(0);
  expect(overlapDays(span('2026-01-01', '2026-01-31'), span('2026-01-31', '2026-03-01'))).toBe(1);
  expect(overlapDays(span('2026-01-01', '2026-01-31'), span('2026-02-01', '2026-03-01'))).toBe(0);
  expect(overlapDays(span('2026-01-01', '2026-12-31'), span('2026-02-01', '2026-02-28'))).toBe(28);
});

test('quarters follow one another, over the years', () => {
  expect(quarterIndex('2026-Q1') - quarterIndex('2025-Q4')).toBe(1);
  const quarters = ['2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'];
  expect(quarters.map((quarter) => daysIn(quarterSpan(quarterIndex(quarter))))).toEqual([
    92, 91, 91, 92, 92,
  ]);
  for (const quarter of quarters) {
    const { first, last } = quarterSpan(quarterIndex(quarter));
    expect([first, last].map(quarterIndexOfDay)).toEqual([
      quarterIndex(quarter),
      quarterIndex(quarter),
    ]);
    expect(quarterIndexOfDay(last + 1)).toBe(quarterIndex(quarter) + 1);
  }
});

test('a day that a month lacks becomes its last', () => {
  expect(monthsAfter('2025-01-31', 1)).toBe('2025-02-28');
  expect(monthsAfter('2023-12-31', 2)).toBe('2024-02-29');
  expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28');
  expect(monthsAfter('2025-11-15', 18)).toBe('2027-05-15');
  expect(monthsAfter('2025-12-31', 12)).toBe('2026-12-31');
});
