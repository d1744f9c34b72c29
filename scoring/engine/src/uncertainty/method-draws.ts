import { isLeaf, type Indicator, type Method, type TreeNode } from '../method/method';
import { streamKey } from '../random/stream-key';
import { fillUniform } from '../random/uniform-draws';
import type { NamedMethod } from '../method/named-method';
import { Remembered } from './remembered';

/** Replicates of an indicator's two drawn goalposts; the floor is not drawn. */
export interface GoalpostDraws {
  readonly balance: Float64Array;
  readonly target: Float64Array;
}

/** The method's own draws, common to all companies and quarters (score.md, section 5). */
export interface MethodDraws {
  readonly goalposts: ReadonlyMap<string, GoalpostDraws>;
  /** Weight × its drawn factor, by node; what is left of siblings is renormalised where used. */
  readonly weights: ReadonlyMap<string, Float64Array>;
}

const drawn = new Remembered<MethodDraws>(8);

/** The draws of a method: one factor per balance and target goalpost and per node's weight. */
export function methodDraws({ document, hash }: NamedMethod, count: number): MethodDraws {
  return drawn.of(`${hash}\u001f${count}`, () => ({
    goalposts: new Map(
      document.indicators.map((indicator) => [
        indicator.id,
        goalpostDraws(indicator, document, hash, count),
      ]),
    ),
    weights: new Map(
      nodesOf(document.tree).map((node) => [
        nodeId(node),
        weightDraws(node, document, hash, count),
      ]),
    ),
  }));
}

/** The name of a node in draws and results: a leaf has its indicator's. */
export function nodeId(node: TreeNode): string {
  return isLeaf(node) ? node.indicator : node.id;
}

function nodesOf(node: TreeNode): TreeNode[] {
  return isLeaf(node) ? [node] : [node, ...node.children.flatMap(nodesOf)];
}

/**
 * Balance and target, each times its factor. A target stays at least so many times its balance,
 * and a balance above its floor by as much of their distance, so that no drawn scale turns over.
 */
function goalpostDraws(
  { id, goalposts }: Indicator,
  { uncertainty }: Method,
  hash: string,
  count: number,
): GoalpostDraws {
  const { goalpostFactor, targetAtLeastBalanceTimes: apart } = uncertainty;
  const { floor } = goalposts;
  const nearest = floor + (apart - 1) * (goalposts.balance - floor);
  const balance = factors([hash, `${id}.balance`], goalpostFactor, count).map((factor) =>
    Math.max(nearest, goalposts.balance * factor),
  );
  const target = factors([hash, `${id}.target`], goalpostFactor, count).map((factor, replicate) =>
    Math.max((balance[replicate] ?? NaN) * apart, goalposts.target * factor),
  );
  return { balance, target };
}

function weightDraws(node: TreeNode, { uncertainty }: Method, hash: string, count: number) {
  return factors([hash, nodeId(node)], uncertainty.weightFactor, count).map(
    (factor) => node.weight * factor,
  );
}

function factors(
  fields: readonly string[],
  [lowest, highest]: readonly [number, number],
  count: number,
): Float64Array {
  const draws = new Float64Array(count);
  fillUniform(streamKey(fields), draws);
  return draws.map((u) => lowest + (highest - lowest) * u);
}
