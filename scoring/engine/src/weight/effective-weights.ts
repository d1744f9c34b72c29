import { sumOfWeights } from './sum-of-weights';

/** A node as far as its weight goes: relative to its siblings, from the root down. */
export interface WeightedNode {
  readonly id: string;
  readonly weight: number;
  readonly children?: readonly WeightedNode[];
}

/** A node and its part of the whole. */
export interface EffectiveWeight {
  readonly id: string;
  /** 1 at the root's children. */
  readonly level: number;
  /** Product of the shares within each group up to the root; the leaves' add to 1. */
  readonly weight: number;
}

/** Effective weights of all nodes under a root, parents before children (COINr `get_eff_weights`). */
export function effectiveWeights(
  children: readonly WeightedNode[],
  whole = 1,
  level = 1,
): EffectiveWeight[] {
  const sum = sumOfWeights(children.map(({ weight }) => weight));
  return children.flatMap((node) => {
    const weight = (whole * node.weight) / sum;
    const below = node.children ? effectiveWeights(node.children, weight, level + 1) : [];
    return [{ id: node.id, level, weight }, ...below];
  });
}
