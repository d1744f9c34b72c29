import { isAdditive } from '../aggregate/point-mean';
import { isLeaf, type Branch, type Method, type TreeNode } from '../method/method';
import type { NamedMethod } from '../method/named-method';
import { methodDraws, nodeId } from './method-draws';
import { Remembered } from './remembered';

/**
 * What one indicator's value is worth at the root in each replicate, where every mean on the way is
 * arithmetic: points by goalposts, times the effective weight. Kept as lengths and slopes, so that
 * the inner loop neither divides nor branches.
 */
export interface LeafDraws {
  readonly floor: number;
  /** From floor to balance, in the indicator's unit. */
  readonly lower: Float64Array;
  /** From balance to target. */
  readonly upper: Float64Array;
  /** Root points per unit below the balance. */
  readonly lowerSlope: Float64Array;
  /** Root points per unit above it. */
  readonly upperSlope: Float64Array;
}

const made = new Remembered<ReadonlyMap<string, LeafDraws>>(32);

/** Whether every mean of a tree is the sum of its children's own parts. */
export function isAdditiveTree(node: TreeNode): boolean {
  return isLeaf(node) || (isAdditive(node) && node.children.every(isAdditiveTree));
}

/**
 * The leaves of an additive tree, with what does not apply left out and its siblings' weights
 * renormalised.
 *
 * @param drawn Whether goalposts and weights are drawn, or the method's own.
 */
export function leafDraws(
  method: NamedMethod,
  notApplicable: ReadonlySet<string>,
  drawn: boolean,
  count: number,
): ReadonlyMap<string, LeafDraws> {
  const { document, hash } = method;
  const name = [hash, count, drawn, ...[...notApplicable].sort()].join('\u001f');
  return made.of(name, () => {
    const weights = rootWeights(
      document.tree,
      notApplicable,
      weightsOf(method, drawn, count),
      count,
    );
    return new Map(
      document.indicators
        .filter(({ id }) => !notApplicable.has(id))
        .map(({ id }) => [id, leafOf(id, method, weights.get(id), drawn, count)]),
    );
  });
}

type Weights = (node: TreeNode) => Float64Array;

function weightsOf(method: NamedMethod, drawn: boolean, count: number): Weights {
  if (!drawn) return (node) => new Float64Array(count).fill(node.weight);
  const { weights } = methodDraws(method, count);
  return (node) => weights.get(nodeId(node)) ?? new Float64Array(count).fill(node.weight);
}

/** Each leaf's weight at the root: the product of its shares among the siblings that apply. */
function rootWeights(
  tree: Branch,
  notApplicable: ReadonlySet<string>,
  weights: Weights,
  count: number,
): ReadonlyMap<string, Float64Array> {
  const atRoot = new Map<string, Float64Array>();
  const applies = (node: TreeNode): boolean =>
    isLeaf(node) ? !notApplicable.has(node.indicator) : node.children.some(applies);
  const visit = (node: TreeNode, share: Float64Array): void => {
    if (isLeaf(node)) {
      atRoot.set(node.indicator, share);
      return;
    }
    const children = node.children.filter(applies);
    const own = children.map(weights);
    const total = new Float64Array(count);
    for (const weight of own) weight.forEach((value, at) => (total[at] = (total[at] ?? 0) + value));
    children.forEach((child, which) => {
      const weight = own[which];
      visit(
        child,
        share.map((value, at) => (value * (weight?.[at] ?? 0)) / (total[at] ?? 1)),
      );
    });
  };
  visit(tree, new Float64Array(count).fill(1));
  return atRoot;
}

function leafOf(
  id: string,
  method: NamedMethod,
  weight: Float64Array | undefined,
  drawn: boolean,
  count: number,
): LeafDraws {
  const { floor } = goalpostsOf(id, method.document);
  const { balance, target } = goalpostArrays(id, method, drawn, count);
  const lower = balance.map((value) => value - floor);
  const upper = target.map((value, at) => value - (balance[at] ?? NaN));
  const slope = (length: number, at: number) => (50 * (weight?.[at] ?? 0)) / length;
  return { floor, lower, upper, lowerSlope: lower.map(slope), upperSlope: upper.map(slope) };
}

function goalpostArrays(id: string, method: NamedMethod, drawn: boolean, count: number) {
  const draws = drawn ? methodDraws(method, count).goalposts.get(id) : undefined;
  if (draws !== undefined) return draws;
  const { balance, target } = goalpostsOf(id, method.document);
  return {
    balance: new Float64Array(count).fill(balance),
    target: new Float64Array(count).fill(target),
  };
}

function goalpostsOf(id: string, { indicators }: Method) {
  const indicator = indicators.find((one) => one.id === id);
  return indicator?.goalposts ?? { floor: NaN, balance: NaN, target: NaN };
}

/**
 * Adds to the root points of each replicate what a value earns that is `quantity` × its drawn
 * factor. The innermost loop of every band and rank interval.
 */
export function addEarned(
  rootPoints: Float64Array,
  quantity: number,
  factors: Float64Array,
  { floor, lower, upper, lowerSlope, upperSlope }: LeafDraws,
): void {
  const count = rootPoints.length;
  for (let at = 0; at < count; at += 1) {
    const above = quantity * (factors[at] as number) - floor;
    const length = lower[at] as number;
    const low = Math.min(Math.max(above, 0), length);
    const high = Math.min(Math.max(above - length, 0), upper[at] as number);
    rootPoints[at] =
      (rootPoints[at] as number) +
      low * (lowerSlope[at] as number) +
      high * (upperSlope[at] as number);
  }
}
