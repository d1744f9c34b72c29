import type { EvaluatedNode } from '../composite/evaluate-tree';
import { areFromData, weightingOf, weightsSaid } from '../composite/node-weights';
import type { TableMethod, TableNode } from '../method/method';
import { isBranch } from '../method/tree-shape';
import { effectiveWeights } from '../weight/effective-weights';
import type { EffectiveWeight, WeightedNode } from '../weight/effective-weights';

/** How a node is called: a branch by its id, a leaf by its own, its indicator's, or as what it is. */
export function nameOfNode(node: TableNode): string {
  if ('constant' in node) return String(node.constant);
  return isBranch(node) ? node.id : (node.id ?? node.indicator);
}

/**
 * Effective weights of all nodes below the root, as they came out: said, equal or drawn from the
 * units of all periods. Where weights differ from unit to unit (benefit of the doubt) it is the said
 * ones.
 */
export function weightsOfTree(method: TableMethod, root: EvaluatedNode): EffectiveWeight[] {
  return effectiveWeights(weighted(method, root).children ?? []);
}

function weighted(
  method: TableMethod,
  { node, children, references }: EvaluatedNode,
): WeightedNode {
  const own = { id: nameOfNode(node), weight: 1 };
  if (!isBranch(node)) return own;
  const rule = weightingOf(node, method);
  const drawn = areFromData(rule) ? [...references.values()][0]?.weights : undefined;
  const weights = drawn ?? weightsSaid(node, rule);
  return {
    ...own,
    children: children.map((child, at) => ({
      ...weighted(method, child),
      weight: weights[at] ?? NaN,
    })),
  };
}
