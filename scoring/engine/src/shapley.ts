import { UndefinedFigure } from './missing/undefined-figure';

/** The work doubles with each player: 2^16 values are a moment, 2^25 are not. */
export const SHAPLEY_MOST_PLAYERS = 16;

/**
 * Exact Shapley values: each player's mean marginal effect over every order of entry; they add to
 * value(all) − value(none) (Shapley 1953).
 *
 * @param value Value of a coalition, given as a bit mask: bit i stands for player i.
 * @throws UndefinedFigure `too-many-units` above 16 players.
 */
export function shapleyValues(players: number, value: (mask: number) => number): number[] {
  if (players > SHAPLEY_MOST_PLAYERS) {
    throw new UndefinedFigure('too-many-units', `more than ${SHAPLEY_MOST_PLAYERS} players`);
  }
  const values = Float64Array.from({ length: 1 << players }, (_, mask) => value(mask));
  const weights = coalitionWeights(players);
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    let sum = 0;
    for (let mask = 0; mask < values.length; mask += 1) {
      if (mask & bit) continue;
      const effect = (values[mask | bit] ?? 0) - (values[mask] ?? 0);
      sum += (weights[sizeOf(mask)] ?? 0) * effect;
    }
    return sum;
  });
}

/** |S|! (n − |S| − 1)! / n! by the size of S, without a factorial that could overflow. */
function coalitionWeights(players: number): number[] {
  const weights = [1 / Math.max(1, players)];
  for (let size = 1; size < players; size += 1) {
    weights.push(((weights[size - 1] ?? 0) * size) / (players - size));
  }
  return weights;
}

function sizeOf(mask: number): number {
  let bits = 0;
  for (let left = mask; left !== 0; left &= left - 1) bits += 1;
  return bits;
}
