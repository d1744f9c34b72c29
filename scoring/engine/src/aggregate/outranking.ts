import { type Figures } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';

/** A row per unit, a column per unit. */
export type PairMatrix = readonly (readonly number[])[];

/** Sums of shares are compared with exact fractions. */
const FLOAT_NOISE = 1e-12;

/**
 * e_jk = the weight of the indicators where j is above k, and half of that where they are equal; the
 * weights add to 1, the diagonal is 0 (COINr `outrankMatrix`; handbook, step 6).
 *
 * @param units Each unit's figures.
 * @param shares Weights of the figures, which add to 1.
 */
export function outrankingMatrix(units: readonly Figures[], shares: Figures): number[][] {
  if (units.some(({ length }) => length !== shares.length)) {
    throw new UndefinedFigure('lengths-differ', 'the units have different numbers of figures');
  }
  return units.map((one, row) =>
    units.map((other, column) => (row === column ? 0 : outranks(one, other, shares))),
  );
}

/** Weight of the figures where one unit is above another; a missing one speaks for neither. */
export function outranks(one: Figures, other: Figures, shares: Figures): number {
  let sum = 0;
  for (let at = 0; at < shares.length; at += 1) {
    const mine = one[at] ?? NaN;
    const theirs = other[at] ?? NaN;
    if (mine > theirs) sum += shares[at] ?? 0;
    else if (mine === theirs) sum += (shares[at] ?? 0) / 2;
  }
  return sum;
}

/** Sign of e − ½: a duel won, lost or even. */
export function duel(weight: number): number {
  return Math.abs(weight - 0.5) < FLOAT_NOISE ? 0 : Math.sign(weight - 0.5);
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
