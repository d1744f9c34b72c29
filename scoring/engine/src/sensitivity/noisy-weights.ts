import type { TableBranch, TableNode } from '../method/method';
import { heightOf, isBranch } from '../method/tree-shape';
import { UndefinedFigure } from '../missing/undefined-figure';
import { noisyWeight } from './draw-choice';

/** How many nodes below the root stand at a height: 1 the indicators, 2 the nodes above them. */
export function nodesAtHeight(tree: TableBranch, height: number): number {
  return tree.children.reduce(
    (count, child) =>
      count +
      (heightOf(child) === height ? 1 : 0) +
      (isBranch(child) ? nodesAtHeight(child, height) : 0),
    0,
  );
}

/**
 * The tree with the weight of each node at a height under noise, by the uniform draws in the tree's
 * order. A tree with another number of such nodes than draws is refused: another choice replaced it.
 */
export function withNoisyWeights(
  tree: TableBranch,
  height: number,
  factor: number,
  uniforms: readonly number[],
): TableBranch {
  const left = [...uniforms].reverse();
  const noisy = (node: TableNode): TableNode => {
    const below = isBranch(node) ? { ...node, children: node.children.map(noisy) } : node;
    if (heightOf(node) !== height) return below;
    const uniform = left.pop();
    if (uniform === undefined) throw otherTree(height);
    return { ...below, weight: noisyWeight(uniform, node.weight ?? 1, factor) };
  };
  const drawn = { ...tree, children: tree.children.map(noisy) };
  if (left.length > 0) throw otherTree(height);
  return drawn;
}

function otherTree(height: number): UndefinedFigure {
  return new UndefinedFigure('lengths-differ', `the tree drawn has other nodes at ${height}`);
}
