import { describe, expect, test } from '@jest/globals';
import { calendarOn } from './demonstration-calendar';

describe('the calendar of a demonstration', () => {
  test('ends with the latest closed quarter, fourteen quarters in all', () => {
    const { told, current } = calendarOn('2026-11-23');
    expect(told).toHaveLength(14);
    expect([told[0], told[13], current]).toEqual(['2023-Q2', '2026-Q3', '2026-Q4']);
  });

  test('moves by whole quarters, on the day after a close', () => {
    // 2026-Q3 ends on 30 September and closes 45 days later, on 14 November.
    expect(calendarOn('2026-11-14').told[13]).toBe('2026-Q2');
    expect(calendarOn('2026-11-15').told[13]).toBe('2026-Q3');
  });

  test('tells of every quarter that is not closed what can have been delivered by then', () => {
    expect(calendarOn('2027-01-28').unclosed).toEqual([
      { quarter: '2026-Q4', from: '2026-10-01', to: '2026-12-31' },
      { quarter: '2027-Q1', from: '2027-01-01', to: '2027-01-22' },
    ]);
  });

  test('leaves out an open quarter that has hardly begun', () => {
    expect(calendarOn('2027-01-05').unclosed.map(({ quarter }) => quarter)).toEqual(['2026-Q4']);
  });
});
