import type { TableBranch, TableMethod } from '../method/method';
import { columnOf, type Figures } from '../missing/column';
import { factorWeights } from '../weight/factor-weights';
import { optimisedWeights } from '../weight/optimised-weights';
import { pcaWeights } from '../weight/pca-weights';
import { sumOfWeights } from '../weight/sum-of-weights';

/** Where the weights of a branch's children come from. */
export type WeightingRule = NonNullable<TableBranch['weights']>;

/** The rule of a branch: its own, or the index's. */
export function weightingOf(branch: TableBranch, method: TableMethod): WeightingRule {
  return branch.weights ?? method.weights ?? 'given';
}

/** Whether weights follow from the units' figures, and so must be frozen. */
export function areFromData(rule: WeightingRule): boolean {
  return rule !== 'given' && rule !== 'equal';
}

/** Weights as the document says them. */
export function weightsSaid(branch: TableBranch, rule: WeightingRule): number[] {
  return branch.children.map(({ weight = 1 }) => (rule === 'equal' ? 1 : weight));
}

/**
 * Weights that follow from the children's figures. A group of one has nothing to be weighed against.
 *
 * @throws UndefinedFigure where one is negative: the principal component of a group whose members
 *   run against each other is no weighting.
 */
export function weightsFromData(
  branch: TableBranch,
  rule: WeightingRule,
  children: readonly Figures[],
): number[] {
  if (children.length === 1) return [1];
  const columns = children.map(columnOf);
  const weights = fromData(branch, rule, columns);
  sumOfWeights(weights);
  return weights;
}

function fromData(
  branch: TableBranch,
  rule: WeightingRule,
  columns: readonly (readonly (number | null)[])[],
): number[] {
  if (rule === 'pca') return pcaWeights(columns);
  if (rule === 'pcaVarimax') return factorWeights(columns);
  if (typeof rule === 'object' && 'optimised' in rule) {
    const importances = weightsSaid(branch, rule);
    return [...optimisedWeights(columns, { purpose: rule.optimised, importances }).weights];
  }
  return weightsSaid(branch, rule);
}
