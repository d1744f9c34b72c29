import { aggregationOf } from '../aggregate/aggregation-of';
import type { TableBranch, TableMethod } from '../method/method';
import type { Figures } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { benefitOfTheDoubt, type ShareBounds } from '../weight/benefit-of-the-doubt';
import { sumOfWeights } from '../weight/sum-of-weights';
import { duelFigure, isDuel } from './duels';
import { weightingOf, weightsSaid } from './node-weights';
import type { NodeReference } from './references';

/** How one unit's figures of a branch's children become its figure of the branch. */
export interface BranchFold {
  /** Weights of the children, relative to each other. */
  readonly weights: Figures;
  /** Whether the figure is Σ w x / Σ w over the children that are known. */
  readonly isAdditive: boolean;
  /** @param unit The unit's name, since none meets itself. */
  readonly figure: (own: Figures, unit: string) => number;
}

/** The fold of a branch, with what is frozen for it. */
export function branchFold(
  branch: TableBranch,
  method: TableMethod,
  reference: NodeReference,
): BranchFold {
  const rule = weightingOf(branch, method);
  const weights = Float64Array.from(reference.weights ?? weightsSaid(branch, rule));
  sumOfWeights(weights);
  if (typeof rule === 'object' && 'benefitOfTheDoubt' in rule) {
    const { benchmark = [] } = reference;
    const figure = (own: Figures): number => favourable(own, benchmark, rule.benefitOfTheDoubt);
    return { weights, isAdditive: false, figure };
  }
  const { aggregation } = branch;
  if (isDuel(aggregation)) {
    const shares = sharesOf(weights);
    const figure = (own: Figures, unit: string): number =>
      duelFigure(aggregation, unit, own, reference, shares);
    return { weights, isAdditive: false, figure };
  }
  const fold = aggregationOf(branch);
  if (fold === null) {
    throw new UndefinedFigure('not-defined', `the aggregation ${String(aggregation)} is unknown`);
  }
  return {
    weights,
    isAdditive: aggregation === 'weightedArithmetic',
    figure: (own) => fold(own, weights),
  };
}

/** Weights that add to 1. */
export function sharesOf(weights: ArrayLike<number>): Figures {
  const sum = sumOfWeights(weights);
  return Float64Array.from(weights, (weight) => weight / sum);
}

/** A unit's figure under its most favourable weights; missing where one of its figures is. */
function favourable(
  own: Figures,
  benchmark: readonly (readonly number[])[],
  bounds: ShareBounds,
): number {
  if (own.some(Number.isNaN)) return NaN;
  return benefitOfTheDoubt([...own], benchmark, bounds).score;
}
