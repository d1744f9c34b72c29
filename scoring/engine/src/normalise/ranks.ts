import { available, mapAvailable } from '../missing/column';
import type { Column } from '../missing/column';
import { quotient } from '../missing/summary';

/**
 * Ascending competition rank: 1 for the lowest, ties take the smallest rank of theirs (1, 2, 2, 4),
 * so the best has the highest number (COINr `n_rank`; handbook, step 5, ranking).
 */
export function rank(column: Column): (number | null)[] {
  const firstAt = new Map<number, number>();
  available(column)
    .sort((one, other) => one - other)
    .forEach((value, position) => {
      if (!firstAt.has(value)) firstAt.set(value, position + 1);
    });
  return mapAvailable(column, (value) => firstAt.get(value) ?? NaN);
}

/** Competition rank with 1 for the highest: the order in which results are published. */
export function rankDescending(column: Column): (number | null)[] {
  return rank(mapAvailable(column, (value) => -value));
}

/** (rank − 1) / (n − 1) over the n known values (COINr `n_prank`). */
export function percentileRank(column: Column): (number | null)[] {
  const others = available(column).length - 1;
  return mapAvailable(rank(column), (place) => quotient(place - 1, others, 'the others’ number'));
}

/** rank − 1: how many are strictly below (COINr `n_borda`). */
export function bordaPoints(column: Column): (number | null)[] {
  return mapAvailable(rank(column), (place) => place - 1);
}

/** 100 · rank / n, the handbook's percentile (table 15): not COINr's percentile rank. */
export function percentile(column: Column): (number | null)[] {
  const count = available(column).length;
  // In this order: the quotient is exact wherever a percentile is a whole number.
  return mapAvailable(rank(column), (place) => (100 * place) / count);
}
