import type { TableBranch, TableNode } from './method';

/** Says whether a node of a table's tree has children. */
export function isBranch(node: TableNode): node is TableBranch {
  return 'children' in node;
}

/** Height of a node: 1 for an indicator or a constant, else one more than its highest child. */
export function heightOf(node: TableNode): number {
  return isBranch(node)
    ? 1 + node.children.reduce((most, child) => Math.max(most, heightOf(child)), 0)
    : 1;
}
