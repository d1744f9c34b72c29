import { isLeaf, type Branch, type TreeNode } from '../method/method';

/** An indicator's state in the tree: its points, or that it does not apply. */
export type LeafPoints = ReadonlyMap<string, number | 'notApplicable'>;

/** The tree's result. */
export interface Aggregated {
  /** Points of the root, 0 to 100; 0 when nothing applies. */
  readonly rootPoints: number;
  /** Points and effective weight of each branch under the root that applies. */
  readonly branches: ReadonlyMap<string, { readonly points: number; readonly weight: number }>;
  /** Effective weight of each applicable indicator: product of its shares up to the root. */
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Weighted arithmetic mean up the tree. What does not apply leaves: its weight is shared by its
 * siblings, and a branch without applicable children leaves in turn (score.md, section 4, step 5).
 */
export function aggregate(tree: Branch, points: LeafPoints): Aggregated {
  const branches = new Map<string, { points: number; weight: number }>();
  const weights = new Map<string, number>();
  const visit = (node: TreeNode, weight: number): number => {
    if (isLeaf(node)) {
      weights.set(node.indicator, weight);
      const earned = points.get(node.indicator);
      return typeof earned === 'number' ? earned : 0;
    }
    const applicable = node.children.filter((child) => applies(child, points));
    const sum = applicable.reduce((total, child) => total + child.weight, 0);
    const mean = applicable.reduce(
      (total, child) => total + (child.weight / sum) * visit(child, weight * (child.weight / sum)),
      0,
    );
    if (node !== tree) branches.set(node.id, { points: mean, weight });
    return mean;
  };
  return { rootPoints: visit(tree, 1), branches, weights };
}

/** Nominal weight of each indicator, as if every one applied. */
export function nominalWeights(tree: Branch): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const visit = (node: TreeNode, weight: number): void => {
    if (isLeaf(node)) {
      weights.set(node.indicator, weight);
      return;
    }
    const sum = node.children.reduce((total, child) => total + child.weight, 0);
    for (const child of node.children) visit(child, weight * (child.weight / sum));
  };
  visit(tree, 1);
  return weights;
}

function applies(node: TreeNode, points: LeafPoints): boolean {
  return isLeaf(node)
    ? typeof points.get(node.indicator) === 'number'
    : node.children.some((child) => applies(child, points));
}
