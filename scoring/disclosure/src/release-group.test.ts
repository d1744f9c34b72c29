import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { releaseDistribution } from './release-distribution';
import { isOffered, releaseGroup } from './release-group';
import { percentileOf, releaseStanding } from './release-standing';

const SCORES = [-80, -62, -41, -33, -12, -3, 4, 18, 22, 37, 61];

function countsOf(scores: readonly number[]): number[] {
  const counts = new Array<number>(201).fill(0);
  for (const score of scores) counts[score + 100] = (counts[score + 100] ?? 0) + 1;
  return counts;
}

describe('a distribution is released in quartiles rounded to five', () => {
  test('of eleven members or more', () => {
    expect(releaseDistribution(SCORES)).toEqual({
      members: 11,
      firstQuartile: -35,
      median: -5,
      thirdQuartile: 20,
    });
    expect(releaseDistribution(SCORES.slice(1))).toEqual({ hidden: 'tooFewMembers' });
  });

  test('and not where half stand at one bound', () => {
    const bound = [...Array.from({ length: 6 }, () => -100), 1, 2, 3, 4, 5];
    expect(releaseDistribution(bound)).toEqual({ hidden: 'atOneBound' });
  });

  test('of a peer group where eleven are left beside the one who looks and the named', () => {
    expect(releaseGroup(countsOf(SCORES), 0)).toEqual({ hidden: 'tooFewMembers' });
    expect(releaseGroup(countsOf([...SCORES, 70]), 0)).toMatchObject({ members: 12 });
    expect(releaseGroup(countsOf([...SCORES, 70]), 1)).toEqual({ hidden: 'tooFewMembers' });
    expect([isOffered(12, 0), isOffered(11, 0), isOffered(14, 2)]).toEqual([true, false, true]);
  });
});

describe('a standing is released rounded', () => {
  const alone = (members: number, rank: number) =>
    releaseStanding({ members, lower: members - rank, equal: 1, rankLow: rank, rankHigh: rank });

  test('a percentile to five, by mid-rank', () => {
    expect(percentileOf({ members: 40, lower: 20, equal: 4 })).toBe(55);
    expect(alone(40, 11)).toMatchObject({ percentile: 75, bound: null });
  });

  test('the first three and the last three are told as one', () => {
    expect(alone(12, 1)).toEqual(alone(12, 3));
    expect(alone(12, 10)).toEqual(alone(12, 12));
    expect(alone(12, 1)).toEqual({ percentile: 75, bound: 'atLeast', rankFrom: 1, rankTo: 3 });
    expect(alone(12, 12)).toEqual({ percentile: 25, bound: 'atMost', rankFrom: 10, rankTo: 12 });
    expect(alone(12, 4).bound).toBeNull();
  });

  test('whatever the place, it holds true and tells of no fewer than three', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 12, max: 3000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (members, place, reach) => {
          const rank = 1 + Math.round(place * (members - 1));
          const rankHigh = Math.min(members, rank + Math.round(reach * 10));
          const given = { members, lower: members - rank, equal: 1, rankLow: rank, rankHigh };
          const told = releaseStanding(given);
          expect(told.rankFrom).toBeLessThanOrEqual(rank);
          expect(told.rankTo).toBeGreaterThanOrEqual(rankHigh);
          expect(told.rankFrom === 1 || told.rankFrom > 3).toBe(true);
          expect(told.rankTo === members || told.rankTo <= members - 3).toBe(true);
          const exact = percentileOf(given);
          if (told.bound === null) {
            expect(Math.abs(told.percentile - exact)).toBeLessThanOrEqual(2.5 + 1e-9);
          } else if (told.bound === 'atMost') {
            expect(exact).toBeLessThanOrEqual(told.percentile + 2.5 + 1e-9);
          } else expect(exact).toBeGreaterThanOrEqual(told.percentile - 2.5 - 1e-9);
          if (rank <= 3) expect(told.bound).toBe('atLeast');
          if (rank > members - 3) expect(told.bound).toBe('atMost');
        },
      ),
    );
  });
});
