import { isLeaf, type Branch, type TreeNode } from '../method/method';
import { nodeId } from '../uncertainty/method-draws';

/**
 * Each applicable indicator's share of the root in each replicate: its drawn weight among its
 * applicable siblings, times its parents'. The root of an additive tree is then one weighted sum,
 * whatever its depth, and the same for all units to which the same indicators apply.
 *
 * @param weights Drawn weights by node.
 * @param applicable Identifiers of the indicators that apply; what does not apply leaves the tree.
 */
export function drawnShares(
  tree: Branch,
  weights: ReadonlyMap<string, Float64Array>,
  applicable: ReadonlySet<string>,
  count: number,
): Map<string, Float64Array> {
  const shares = new Map<string, Float64Array>();
  const visit = (node: TreeNode, share: Float64Array) => {
    if (isLeaf(node)) {
      shares.set(node.indicator, share);
      return;
    }
    const children = node.children.filter((child) => applies(child, applicable));
    const total = new Float64Array(count);
    for (const child of children) addTo(total, weightOf(child, weights));
    for (const child of children) {
      const own = weightOf(child, weights);
      visit(
        child,
        share.map((whole, at) => (whole * (own[at] ?? NaN)) / (total[at] ?? NaN)),
      );
    }
  };
  visit(tree, new Float64Array(count).fill(1));
  return shares;
}

function applies(node: TreeNode, applicable: ReadonlySet<string>): boolean {
  return isLeaf(node)
    ? applicable.has(node.indicator)
    : node.children.some((child) => applies(child, applicable));
}

function weightOf(node: TreeNode, weights: ReadonlyMap<string, Float64Array>): Float64Array {
  return weights.get(nodeId(node)) ?? new Float64Array();
}

function addTo(total: Float64Array, added: Float64Array): void {
  for (let at = 0; at < total.length; at += 1) {
    total[at] = (total[at] ?? NaN) + (added[at] ?? NaN);
  }
}
