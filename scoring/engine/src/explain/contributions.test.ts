import { expect, test } from '@jest/globals';
import { contributionPerPoint, shareByQuantity } from './contributions';

test('root points share the way from −100 to the score', () => {
  expect(contributionPerPoint(20, -60)).toBe(2);
  expect(contributionPerPoint(0, -100)).toBe(0);
});

test('a contribution is shared by quantities, and nothing by nothing', () => {
  const shared = (first: number, second: number) =>
    shareByQuantity(
      new Map([
        ['talks', first],
        ['tutors', second],
      ]),
      8,
    );
  expect(shared(1, 3)).toEqual([
    { commitment: 'talks', effective: 1, contribution: 2 },
    { commitment: 'tutors', effective: 3, contribution: 6 },
  ]);
  expect(shared(0, 0).map(({ contribution }) => contribution)).toEqual([0, 0]);
});
