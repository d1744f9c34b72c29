import { UndefinedFigure } from '../missing/undefined-figure';
import type { PairMatrix } from './outranking';

/** How many indicators (or how much of their weight) put the units in this order, best first. */
export interface Ballot {
  readonly count: number;
  readonly order: readonly string[];
}

/** Σ over the indicators of (N − position): N − 1 for the first (handbook, step 6, tables 25-29). */
export function bordaCount(ballots: readonly Ballot[]): Map<string, number> {
  refuseIncomplete(ballots, ballots[0]?.order ?? []);
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
  refuseIncomplete(ballots, units);
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
  return order.indexOf(one) < order.indexOf(other);
}

/** A ballot that leaves a unit out says nothing of it, and the scores would not say so. */
function refuseIncomplete(ballots: readonly Ballot[], units: readonly string[]): void {
  const all = new Set(units);
  for (const { order } of ballots) {
    const named = new Set(order);
    if (
      named.size === order.length &&
      named.size === all.size &&
      order.every((unit) => all.has(unit))
    )
      continue;
    throw new UndefinedFigure('lengths-differ', 'each ballot orders every unit, and once');
  }
}
