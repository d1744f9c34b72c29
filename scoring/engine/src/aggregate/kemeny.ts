import { UndefinedFigure } from '../missing/undefined-figure';
import type { PairMatrix } from './outranking';

/** The work doubles with each unit: 2^15 sets are a moment, 2^25 are not. */
export const KEMENY_MOST_UNITS = 15;

/** Two supports that differ by less are the same support. */
const FLOAT_NOISE = 1e-12;

/** Support of an order: the counts of all pairs that it puts in that order (handbook, step 6). */
export function kemenyScore(counts: PairMatrix, order: readonly number[]): number {
  return order.reduce(
    (sum, unit, position) => sum + support(counts, unit, order.slice(position + 1)),
    0,
  );
}

/**
 * The order with the greatest support (Condorcet-Kemeny-Young-Levenglick), exact: the best order of
 * a set is its best first unit before the best order of the others. Of equal orders the first is
 * given, by the units' own order.
 */
export function kemenyOrder(counts: PairMatrix): number[] {
  const units = [...counts.keys()];
  if (units.length > KEMENY_MOST_UNITS) {
    throw new UndefinedFigure('too-many-units', `more than ${KEMENY_MOST_UNITS} units`);
  }
  refuseIncomplete(counts);
  const best = new Float64Array(1 << units.length);
  const first = new Int8Array(best.length);
  for (let set = 1; set < best.length; set += 1) {
    best[set] = -Infinity;
    const members = units.filter((unit) => set & (1 << unit));
    for (const unit of members) {
      const score = support(counts, unit, members) + (best[set & ~(1 << unit)] ?? 0);
      if (score > (best[set] ?? 0) + FLOAT_NOISE) {
        best[set] = score;
        first[set] = unit;
      }
    }
  }
  const order: number[] = [];
  for (let set = best.length - 1; set > 0; set &= ~(1 << (first[set] ?? 0))) {
    order.push(first[set] ?? 0);
  }
  return order;
}

function refuseIncomplete(counts: PairMatrix): void {
  for (const row of counts) {
    if (row.length !== counts.length) {
      throw new UndefinedFigure('lengths-differ', 'each unit needs its count against each unit');
    }
    if (!row.every(Number.isFinite)) throw new UndefinedFigure('not-finite', `counts ${row}`);
  }
}

function support(counts: PairMatrix, unit: number, others: readonly number[]): number {
  const row = counts[unit] ?? [];
  return others.reduce((sum, other) => sum + (other === unit ? 0 : (row[other] ?? 0)), 0);
}
