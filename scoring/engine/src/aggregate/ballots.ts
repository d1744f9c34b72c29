import type { PairMatrix } from './outranking';

/** How many indicators (or how much of their weight) put the units in this order, best first. */
export interface Ballot {
  readonly count: number;
  readonly order: readonly string[];
}

/** Σ over the indicators of (N − position): N − 1 for the first (handbook, step 6, tables 25-29). */
export function bordaCount(ballots: readonly Ballot[]): Map<string, number> {
  const points = new Map<string, number>();
  for (const { count, order } of ballots) {
    order.forEach((unit, position) => {
      const earned = count * (order.length - 1 - position);
      points.set(unit, (points.get(unit) ?? 0) + earned);
    });
  }
  return points;
}

/** Number of indicators that place the row's unit before the column's (handbook, tables 27-31). */
export function pairwiseCounts(ballots: readonly Ballot[], units: readonly string[]): number[][] {
  return units.map((one) =>
    units.map((other) =>
      ballots.reduce((sum, { count, order }) => sum + (isBefore(one, other, order) ? count : 0), 0),
    ),
  );
}

/** Position of the unit that beats every other in a duel; null where a cycle leaves none. */
export function condorcetWinner(counts: PairMatrix): number | null {
  const winner = counts.findIndex((row, unit) =>
    row.every((won, other) => other === unit || won > (counts[other]?.[unit] ?? 0)),
  );
  return winner === -1 ? null : winner;
}

function isBefore(one: string, other: string, order: readonly string[]): boolean {
  const position = order.indexOf(one);
  const theirs = order.indexOf(other);
  return position !== -1 && theirs !== -1 && position < theirs;
}
