import { isLeaf, type Indicator, type Method, type TreeNode } from '../method/method';
import type { NamedMethod } from '../score';
import {
  methodDraws,
  nodeId,
  type GoalpostDraws,
  type MethodDraws,
} from '../uncertainty/method-draws';
import { drawnShares } from './drawn-shares';

/**
 * An indicator's drawn scale in each replicate, as the two lines of which it is made: points rise
 * by `rise` from the floor to the balance, by `topRise` from there to the target. What does not
 * depend on a unit is divided once, so that a unit's points are multiplications.
 */
export interface IndicatorLines {
  readonly rise: Float64Array;
  /** Points of the first line at the value 0, negated. */
  readonly riseAtZero: Float64Array;
  readonly topRise: Float64Array;
  /** Points of the second line at the value 0, negated. */
  readonly topRiseAtZero: Float64Array;
  /** Share of the root. */
  readonly share: Float64Array;
}

/**
 * A method's draws laid out for many units to which the same indicators apply, in the order of the
 * method's indicators; null where one does not apply.
 *
 * @param applicable Identifiers of the indicators that apply.
 */
export function methodLines(
  method: NamedMethod,
  applicable: ReadonlySet<string>,
  count: number,
): (IndicatorLines | null)[] {
  return layOut(method.document, methodDraws(method, count), applicable, count);
}

/** The same with nothing drawn: one replicate, at the method's own figures. */
export function plainLines(
  method: Method,
  applicable: ReadonlySet<string>,
): (IndicatorLines | null)[] {
  const goalposts = new Map(
    method.indicators.map(({ id, goalposts: { balance, target } }) => [
      id,
      { balance: Float64Array.of(balance), target: Float64Array.of(target) },
    ]),
  );
  const weights = new Map<string, Float64Array>();
  const weigh = (node: TreeNode) => {
    weights.set(nodeId(node), Float64Array.of(node.weight));
    if (!isLeaf(node)) node.children.forEach(weigh);
  };
  weigh(method.tree);
  return layOut(method, { goalposts, weights }, applicable, 1);
}

function layOut(
  { tree, indicators }: Method,
  { goalposts, weights }: MethodDraws,
  applicable: ReadonlySet<string>,
  count: number,
): (IndicatorLines | null)[] {
  const shares = drawnShares(tree, weights, applicable, count);
  return indicators.map((indicator) => {
    const drawn = goalposts.get(indicator.id);
    const share = shares.get(indicator.id);
    return drawn === undefined || share === undefined ? null : linesOf(indicator, drawn, share);
  });
}

function linesOf(
  { goalposts: { floor } }: Indicator,
  { balance, target }: GoalpostDraws,
  share: Float64Array,
): IndicatorLines {
  const rise = balance.map((middle) => 50 / (middle - floor));
  const topRise = balance.map((middle, at) => 50 / ((target[at] ?? NaN) - middle));
  return {
    rise,
    riseAtZero: rise.map((slope) => slope * floor),
    topRise,
    topRiseAtZero: topRise.map((slope, at) => slope * (balance[at] ?? NaN)),
    share,
  };
}
