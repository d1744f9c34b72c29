import { isAdditive, pointMean } from '../aggregate/point-mean';
import { isLeaf, type Branch, type TreeNode } from '../method/method';
import { nodeId } from './method-draws';

/** Points of each applicable indicator in each replicate. */
export type DrawnPoints = ReadonlyMap<string, Float64Array>;

/**
 * Root points in each replicate. What does not apply leaves, as in the score; its siblings' drawn
 * weights are renormalised.
 *
 * @param weights Drawn weights by node; null where the method's own count.
 */
export function drawTree(
  tree: Branch,
  points: DrawnPoints,
  weights: ReadonlyMap<string, Float64Array> | null,
  count: number,
): Float64Array {
  return visit(tree, points, weights, count) ?? new Float64Array(count);
}

interface Child {
  readonly points: Float64Array;
  readonly weights: Float64Array | number;
}

function visit(
  node: TreeNode,
  points: DrawnPoints,
  weights: ReadonlyMap<string, Float64Array> | null,
  count: number,
): Float64Array | null {
  if (isLeaf(node)) return points.get(node.indicator) ?? null;
  const children = node.children.flatMap((child): Child[] => {
    const own = visit(child, points, weights, count);
    return own === null
      ? []
      : [{ points: own, weights: weights?.get(nodeId(child)) ?? child.weight }];
  });
  if (children.length === 0) return null;
  return isAdditive(node) ? weightedSum(children, count) : meanOf(node, children, count);
}

function weightedSum(children: readonly Child[], count: number): Float64Array {
  const sum = new Float64Array(count);
  const total = new Float64Array(count);
  for (const { points, weights } of children) {
    for (let replicate = 0; replicate < count; replicate += 1) {
      const weight = typeof weights === 'number' ? weights : (weights[replicate] ?? NaN);
      total[replicate] = (total[replicate] ?? NaN) + weight;
      sum[replicate] = (sum[replicate] ?? NaN) + weight * (points[replicate] ?? NaN);
    }
  }
  for (let replicate = 0; replicate < count; replicate += 1) {
    sum[replicate] = (sum[replicate] ?? NaN) / (total[replicate] ?? NaN);
  }
  return sum;
}

function meanOf(node: Branch, children: readonly Child[], count: number): Float64Array {
  const mean = pointMean(node);
  return new Float64Array(count).map((_, replicate) => {
    const weights = children.map((child) =>
      typeof child.weights === 'number' ? child.weights : (child.weights[replicate] ?? NaN),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return mean(
      children.map((child) => child.points[replicate] ?? NaN),
      weights.map((weight) => weight / total),
    );
  });
}
