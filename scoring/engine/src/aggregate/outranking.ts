import { available } from '../missing/column';
import type { Column } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { sumOfWeights } from '../weight/sum-of-weights';

/** A row per unit, a column per unit. */
export type PairMatrix = readonly (readonly number[])[];

/** Sums of shares are compared with exact fractions. */
const FLOAT_NOISE = 1e-12;

/**
 * e_jk = the weight of the indicators where j is above k, and half of that where they are equal; the
 * weights add to 1, the diagonal is 0 (COINr `outrankMatrix`; handbook, step 6). Where one of the two
 * is missing the indicator speaks for neither.
 */
export function outrankingMatrix(
  units: readonly Column[],
  weights?: readonly number[],
): number[][] {
  // No order holds between a number and a NaN: refused before it counts as a tie.
  for (const unit of units) available(unit);
  const shares = sharesOf(units, weights);
  return units.map((one, row) =>
    units.map((other, column) => (row === column ? 0 : support(one, other, shares))),
  );
}

/** Row sums of sign(e − ½): duels won less duels lost (COINr `a_copeland`). */
export function copeland(matrix: PairMatrix): number[] {
  return matrix.map((row, unit) =>
    row.reduce((sum, weight, other) => sum + (other === unit ? 0 : duel(weight)), 0),
  );
}

/** Pairs where one unit is above the other everywhere, over all n(n − 1)/2 pairs. */
export function dominanceShare(matrix: PairMatrix): number {
  const pairs = (matrix.length * (matrix.length - 1)) / 2;
  if (pairs === 0) throw new UndefinedFigure('nothing-available', 'a single unit has no pair');
  return matrix.flat().filter((weight) => weight > 1 - FLOAT_NOISE).length / pairs;
}

function sharesOf(units: readonly Column[], weights?: readonly number[]): number[] {
  const count = units[0]?.length ?? 0;
  if (units.some((unit) => unit.length !== count)) {
    throw new UndefinedFigure('lengths-differ', 'the units have different numbers of indicators');
  }
  const given = weights ?? Array.from({ length: count }, () => 1);
  const sum = sumOfWeights(given);
  return given.map((weight) => weight / sum);
}

function support(one: Column, other: Column, shares: readonly number[]): number {
  return shares.reduce((sum, share, indicator) => {
    const mine = one[indicator] ?? null;
    const theirs = other[indicator] ?? null;
    if (mine === null || theirs === null || mine < theirs) return sum;
    return sum + (mine > theirs ? share : share / 2);
  }, 0);
}

function duel(weight: number): number {
  return Math.abs(weight - 0.5) < FLOAT_NOISE ? 0 : Math.sign(weight - 0.5);
}
