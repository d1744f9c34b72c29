import { describe, expect, test } from '@jest/globals';
import { releaseDistribution } from './release-distribution';
import { releaseTotal } from './release-total';

const amounts = (...values: number[]) =>
  new Map(values.map((value, position) => [`company ${position}`, value]));

describe('a total is released only where nobody can be guessed from it', () => {
  test('three comparable contributors may be added', () => {
    expect(releaseTotal(amounts(10, 12, 9, 0), null)).toEqual({ total: 31 });
  });

  test('zeros are no contributors', () => {
    expect(releaseTotal(amounts(10, 12, 0, 0), null)).toEqual({ hidden: true });
  });

  test('one that holds more than 85 % hides it', () => {
    expect(releaseTotal(amounts(90, 5, 5), null)).toEqual({ hidden: true });
  });

  test('the second could bound the first: p % rule', () => {
    expect(releaseTotal(amounts(100, 100, 10), null)).toEqual({ hidden: true });
    expect(releaseTotal(amounts(100, 100, 15), null)).toEqual({ total: 215 });
  });

  test('a difference to the last total that one company made hides it', () => {
    const before = amounts(10, 12, 9, 8);
    expect(releaseTotal(amounts(10, 12, 9, 20), before)).toEqual({ hidden: true });
    expect(releaseTotal(amounts(10, 12, 9, 8), before)).toEqual({ total: 39 });
    expect(releaseTotal(amounts(12, 14, 11, 10), before)).toEqual({ total: 47 });
  });
});

describe('totals over several quarters', () => {
  test('a total is compared with the last one that was let out, not with a hidden one', () => {
    const first = amounts(100, 100, 100, 100);
    const second = amounts(150, 100, 100, 100);
    const third = amounts(151, 101, 101, 101);
    expect(releaseTotal(first, null)).toEqual({ total: 400 });
    expect(releaseTotal(second, first)).toEqual({ hidden: true });
    expect(releaseTotal(third, first)).toEqual({ hidden: true });
  });
});

describe('a distribution is released in quartiles rounded to five', () => {
  const scores = [-80, -62, -41, -33, -12, -3, 4, 18, 22, 37, 61];

  test('of eleven members or more', () => {
    expect(releaseDistribution(scores)).toEqual({
      members: 11,
      firstQuartile: -35,
      median: -5,
      thirdQuartile: 20,
    });
    expect(releaseDistribution(scores.slice(1))).toEqual({ hidden: 'tooFewMembers' });
  });

  test('and not where half stand at one bound', () => {
    const bound = [...Array.from({ length: 6 }, () => -100), 1, 2, 3, 4, 5];
    expect(releaseDistribution(bound)).toEqual({ hidden: 'atOneBound' });
  });
});
