import { bordaCount, condorcetWinner, pairwiseCounts } from '@ancrage/engine/aggregate/ballots';
import type { Ballot } from '@ancrage/engine/aggregate/ballots';
import { kemenyOrder, kemenyScore } from '@ancrage/engine/aggregate/kemeny';
import { describe, expect, test } from '@jest/globals';
import { readGolden } from './close-to';

/** Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), tables 25-33, pp. 106-111. */
const golden = readGolden<{
  readonly inputs: Readonly<Record<string, readonly (readonly [number, string])[]>>;
  readonly expected: {
    readonly borda: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly pairwise: Readonly<Record<string, readonly (readonly number[])[]>>;
    readonly kemeny_profileB: Readonly<Record<string, number>>;
  };
}>('05-borda-condorcet');

function ballotsOf(profile: string): Ballot[] {
  return (golden.inputs[profile] ?? []).map(([count, order]) => ({ count, order: [...order] }));
}

function countsOf(profile: string): number[][] {
  const ballots = ballotsOf(profile);
  return pairwiseCounts(ballots, [...(ballots[0]?.order ?? [])].sort());
}

describe('voting', () => {
  test.each(Object.entries(golden.expected.borda))('Borda scores of %s', (profile, published) => {
    expect(Object.fromEntries(bordaCount(ballotsOf(profile)))).toEqual(published);
  });

  test.each(Object.entries(golden.expected.pairwise))('duels of %s', (profile, published) => {
    expect(countsOf(profile)).toEqual(published);
  });

  test.each(Object.entries(golden.expected.kemeny_profileB))(
    'Kemeny score of %s',
    (order, score) => {
      const positions = [...order].map((unit) => 'abc'.indexOf(unit));
      expect(kemenyScore(countsOf('profileB'), positions)).toBe(score);
    },
  );

  test('the order with the greatest Kemeny score is found', () => {
    const [best] = Object.entries(golden.expected.kemeny_profileB).sort(
      ([, one], [, other]) => other - one,
    );
    expect(kemenyOrder(countsOf('profileB')).map((unit) => 'abc'[unit])).toEqual([
      ...(best?.[0] ?? ''),
    ]);
  });

  test('profile A has a winner of all duels, and profile B a cycle', () => {
    expect(condorcetWinner(countsOf('profileA'))).toBe(2);
    expect(condorcetWinner(countsOf('profileB'))).toBeNull();
  });
});
