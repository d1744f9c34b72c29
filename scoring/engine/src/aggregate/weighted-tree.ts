import { shapleyValues } from '../shapley';
import { isLeaf, type Branch, type TreeNode } from '../method/method';
import { isAdditive, pointMean } from './point-mean';

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
  /**
   * Root points that each branch and indicator earns; the children's add to their parent's. By the
   * effective weight where the means are arithmetic, by Shapley over the children where not.
   */
  readonly earned: ReadonlyMap<string, number>;
}

/**
 * The weighted means up the tree. What does not apply leaves: its weight is shared by its siblings,
 * and a branch without applicable children leaves in turn (score.md, section 4, step 5).
 */
export function aggregate(tree: Branch, points: LeafPoints): Aggregated {
  const root = grown(tree, points);
  const branches = new Map<string, { points: number; weight: number }>();
  const weights = new Map<string, number>();
  const earned = new Map<string, number>();
  const visit = (grownNode: Grown, weight: number, perPoint: number): void => {
    const { node, children } = grownNode;
    const id = isLeaf(node) ? node.indicator : node.id;
    earned.set(id, perPoint * grownNode.points);
    if (isLeaf(node)) weights.set(id, weight);
    else {
      if (node !== tree) branches.set(id, { points: grownNode.points, weight });
      const shares = sharesOf(children);
      const parts = partsPerPoint(node, children, shares);
      children.forEach((child, at) =>
        visit(child, weight * (shares[at] ?? 0), perPoint * (parts[at] ?? 0)),
      );
    }
  };
  if (root !== null) visit(root, 1, 1);
  return { rootPoints: root?.points ?? 0, branches, weights, earned };
}

/** The points of the root alone: what `aggregate` says of it. */
export function rootPoints(tree: Branch, points: LeafPoints): number {
  return grown(tree, points)?.points ?? 0;
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

/** A node that applies, with what it came to. */
interface Grown {
  readonly node: TreeNode;
  readonly points: number;
  readonly children: readonly Grown[];
}

function grown(node: TreeNode, points: LeafPoints): Grown | null {
  if (isLeaf(node)) {
    const earned = points.get(node.indicator);
    return typeof earned === 'number' ? { node, points: earned, children: [] } : null;
  }
  const children: Grown[] = [];
  const earned: number[] = [];
  for (const child of node.children) {
    const grownChild = grown(child, points);
    if (grownChild === null) continue;
    children.push(grownChild);
    earned.push(grownChild.points);
  }
  if (children.length === 0) return null;
  return { node, points: pointMean(node)(earned, sharesOf(children)), children };
}

function sharesOf(children: readonly Grown[]): number[] {
  const sum = children.reduce((total, { node }) => total + node.weight, 0);
  return children.map(({ node }) => node.weight / sum);
}

/** What one point of each child earns its parent. */
function partsPerPoint(branch: Branch, children: readonly Grown[], shares: readonly number[]) {
  if (isAdditive(branch)) return shares;
  const mean = pointMean(branch);
  const values = shapleyValues(children.length, (present) =>
    mean(
      children.map((child, at) => ((present >> at) & 1 ? child.points : 0)),
      shares,
    ),
  );
  return children.map(({ points }, at) => (points === 0 ? 0 : (values[at] ?? 0) / points));
}
