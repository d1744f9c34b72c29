import { expect, test } from '@jest/globals';
import { SHAPLEY_MOST_PLAYERS, shapleyValues } from './shapley';

test('each player has the mean of what it adds, over all orders of arrival', () => {
  // The glove game: one left glove and two right ones; a pair is worth 1.
  const pairs = (mask: number) => (mask & 1 && mask & 6 ? 1 : 0);
  const [left, ...rights] = shapleyValues(3, pairs);
  expect(left).toBeCloseTo(2 / 3, 12);
  for (const right of rights) expect(right).toBeCloseTo(1 / 6, 12);
});

test('what each adds alone is its own, beside a player that adds nothing', () => {
  const worth = [5, 0, -2, 7];
  const sum = (mask: number) =>
    worth.reduce((total, own, player) => total + (mask & (1 << player) ? own : 0), 100);
  shapleyValues(4, sum).forEach((value, player) =>
    expect(value).toBeCloseTo(worth[player] ?? NaN, 12),
  );
});

test('more players than can be counted out are refused', () => {
  expect(() => shapleyValues(SHAPLEY_MOST_PLAYERS + 1, () => 0)).toThrow(
    expect.objectContaining({
      code: 'too-many-units',
      message: `more than ${SHAPLEY_MOST_PLAYERS} players`,
    }),
  );
  expect(shapleyValues(SHAPLEY_MOST_PLAYERS, () => 0)).toHaveLength(SHAPLEY_MOST_PLAYERS);
});
