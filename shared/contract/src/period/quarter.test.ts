import { describe, expect, test } from '@jest/globals';
import { addDays, civilDateInParis, isCivilDate, startOfDayInParis } from './civil-date';
import {
  closingDay,
  closingInstant,
  isQuarter,
  latestClosedQuarter,
  quarterEnd,
  quarterOf,
  quarterRange,
  quarterStart,
  shiftQuarter,
} from './quarter';
import { splitByQuarter } from './split-by-quarter';

describe('quarters', () => {
  test('hold their own days', () => {
    expect(quarterOf('2026-09-30')).toBe('2026-Q3');
    expect(quarterOf('2026-10-01')).toBe('2026-Q4');
    expect(quarterStart('2024-Q1')).toBe('2024-01-01');
    expect(quarterEnd('2024-Q1')).toBe('2024-03-31');
    expect(shiftQuarter('2026-Q1', -1)).toBe('2025-Q4');
    expect(quarterRange('2025-Q4', '2026-Q2')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
  });

  test('close 45 days after their end, at the end of that day in Paris', () => {
    expect(closingDay('2026-Q3')).toBe('2026-11-14');
    expect(closingInstant('2026-Q3')).toBe('2026-11-14T23:00:00.000000Z');
    expect(latestClosedQuarter('2026-11-14')).toBe('2026-Q2');
    expect(latestClosedQuarter('2026-11-15')).toBe('2026-Q3');
  });

  test('a span is cut at the end of each quarter, by days', () => {
    const parts = splitByQuarter('2026-03-31', '2026-07-02');
    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      ['2026-03-31', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
      ['2026-07-01', '2026-07-02'],
    ]);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('civil dates in Paris', () => {
  test('a day begins an hour or two before midnight in London', () => {
    expect(startOfDayInParis('2026-01-15')).toBe('2026-01-14T23:00:00.000000Z');
    expect(startOfDayInParis('2026-07-15')).toBe('2026-07-14T22:00:00.000000Z');
    expect(civilDateInParis(new Date('2026-07-14T22:30:00Z'))).toBe('2026-07-15');
  });

  test('know leap years', () => {
    expect(isCivilDate('2024-02-29')).toBe(true);
    expect(isCivilDate('2026-02-29')).toBe(false);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });

  test.each(['1600-01-01', '2999-12-31'])(
    '%s, at the end of the known years, bears all arithmetic',
    (date) => {
      expect(isCivilDate(date)).toBe(true);
      const quarter = quarterOf(date);
      expect(isQuarter(quarter)).toBe(true);
      for (const count of [-40, 40]) {
        expect(shiftQuarter(shiftQuarter(quarter, count), -count)).toBe(quarter);
        expect(addDays(addDays(date, count), -count)).toBe(date);
      }
    },
  );

  test('know no year beyond, where texts would not compare as dates', () => {
    for (const date of ['0000-01-01', '0001-01-01', '1599-12-31', '3000-01-01', '9999-12-31']) {
      expect([date, isCivilDate(date), isQuarter(quarterOf(date))]).toEqual([date, false, false]);
    }
  });
});
