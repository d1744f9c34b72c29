import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { dayNumber } from '../civil-days';
import { parseMethod } from '../method/parse-method';
import type { SizeFigures } from '../quarter-input';
import { boundedFigure, windowSize } from './size';

const text = readFileSync(join(__dirname, '../../../methods/method-v1.json'), 'utf8');
const method = parseMethod(JSON.parse(text));

/** The year 2025: 90, 91, 92 and 92 days. */
const YEAR = { first: dayNumber('2025-01-01'), last: dayNumber('2025-12-31') };

function profile(validFrom: string, fte: number | null, validTo: string | null = null) {
  return { validFrom, validTo, figures: { fte } } satisfies SizeFigures;
}

const sizeOf = (...profiles: SizeFigures[]) => windowSize(profiles, YEAR, method);

test('a profile holds until the day before the next, in whatever order they are given', () => {
  const first = profile('2024-10-01', 10);
  const second = profile('2025-07-01', 20);
  const mean = (181 * 10 + 184 * 20) / 365;
  for (const size of [sizeOf(first, second), sizeOf(second, first)]) {
    expect(size.means.fte).toBeCloseTo(mean, 12);
    expect(size).toMatchObject({ outdated: false, last: { fte: 20 } });
  }
});

test('a figure is a mean over the days on which it is known', () => {
  expect(sizeOf(profile('2025-07-01', 20)).means.fte).toBe(20);
  expect(sizeOf(profile('2025-01-01', null), profile('2025-07-01', 20)).means.fte).toBe(20);
  expect(sizeOf(profile('2025-01-01', null)).means.fte).toBeNull();
  expect(sizeOf(profile('2026-01-01', 30)).means.fte).toBeNull();
  const oneDay = sizeOf(profile('2025-01-01', 10), profile('2025-12-31', 375));
  expect(oneDay.means.fte).toBeCloseTo((364 * 10 + 375) / 365, 12);
});

test('a profile ends on its own last day, or eighteen months after its first', () => {
  const ended = sizeOf(profile('2024-10-01', 10, '2025-06-30'));
  expect(ended).toMatchObject({ outdated: true, means: { fte: 10 }, last: {} });
  expect(sizeOf(profile('2024-07-01', 10)).outdated).toBe(false);
  expect(sizeOf(profile('2024-07-02', 10)).outdated).toBe(false);
  const carried = sizeOf(profile('2024-01-01', 10), profile('2025-10-01', 20));
  // The first is carried to 30 June 2025; from July to September nothing is known.
  expect(carried.means.fte).toBeCloseTo((181 * 10 + 92 * 20) / (181 + 92), 12);
  expect(sizeOf(profile('2025-12-31', 10)).outdated).toBe(false);
  expect(sizeOf(profile('2024-06-30', 10)).outdated).toBe(true);
  const cut = sizeOf(profile('2024-10-01', 10, '2025-03-31'), profile('2025-03-01', 20));
  expect(cut.means.fte).toBeCloseTo((59 * 10 + 306 * 20) / 365, 12);
});

test('all figures of all profiles are named, in order', () => {
  const more = { validFrom: '2025-07-01', validTo: null, figures: { turnoverEur: 4, area: 3 } };
  expect(Object.keys(sizeOf(profile('2025-01-01', 10), more).means)).toEqual([
    'area',
    'fte',
    'turnoverEur',
  ]);
});

test('a denominator has a lower bound: so much, or so many days of another figure', () => {
  const bounded = (name: string, means: Record<string, number | null>) =>
    boundedFigure(name, means, method);
  expect([2, 5, 7].map((fte) => bounded('fte', { fte }))).toEqual([5, 5, 7]);
  expect(bounded('fte', { fte: null })).toBeNull();
  expect(bounded('fte', {})).toBeNull();
  expect(bounded('unbounded', { unbounded: 0.1 })).toBe(0.1);
  const till = { treasuryEur: 100, turnoverEur: 365_000 };
  expect(bounded('treasuryEur', till)).toBeCloseTo(10_000, 9);
  expect(bounded('treasuryEur', { ...till, treasuryEur: 20_000 })).toBe(20_000);
  expect(bounded('treasuryEur', { treasuryEur: 100 })).toBe(100);
});
