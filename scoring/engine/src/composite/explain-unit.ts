import { shapleyValues, SHAPLEY_MOST_PLAYERS } from '../shapley';
import type { TableMethod } from '../method/method';
import { isBranch } from '../method/tree-shape';
import { UndefinedFigure } from '../missing/undefined-figure';
import { branchFold, type BranchFold } from './branch-fold';
import type { EvaluatedNode } from './evaluate-tree';
import type { References } from './references';
import { referencesOfPeers } from './references-of-peers';
import { runIndex } from './run-index';
import type { Table } from './table';
import { Workbench } from './workbench';

/** A node of one unit, and what made it differ from the mean unit. */
export interface ExplainedNode {
  /** The branch, or the leaf's indicator or constant. */
  readonly id: string;
  readonly value: number | null;
  /** What the node is where each indicator has the mean of all units. */
  readonly mean: number | null;
  /** Share of the weight among the known siblings; null where weights do not say it. */
  readonly share: number | null;
  /** Its part in the difference of its parent from the mean unit's; null where it has none. */
  readonly contribution: number | null;
  readonly children: readonly ExplainedNode[];
}

/** One unit's score, explained. */
export interface ExplainedUnit {
  readonly unit: string;
  readonly period?: string;
  readonly score: number | null;
  readonly printed: number | null;
  readonly rank: number | null;
  /** The root, whose children's contributions add to its difference from the mean unit's. */
  readonly root: ExplainedNode;
}

/**
 * Explains a unit against the mean unit: at each node its children's contributions add to the node's
 * difference from the mean unit's. Where the aggregation adds, a contribution is share × difference;
 * elsewhere it is the exact Shapley value of the child, or, among more than 16, its own effect in
 * proportion.
 */
export function explainUnit(
  method: TableMethod,
  references: References,
  table: Table,
  unit: string,
  period?: string,
): ExplainedUnit {
  const bench = new Workbench(table);
  const run = runIndex(bench, method, references);
  const at = run.prepared.kept.findIndex(
    (row) => bench.units[row] === unit && (period === undefined || bench.periods?.[row] === period),
  );
  const row = run.prepared.kept[at];
  if (row === undefined) {
    const screened = bench.units.includes(unit) ? 'was screened out' : 'is not in the table';
    throw new UndefinedFigure('unknown-unit', `${unit} ${screened}`);
  }
  const own = bench.periods?.[row];
  const key = run.prepared.peers.find(({ placed }) => placed === null || placed.includes(at))?.key;
  const setting: Setting = { method, references, peers: key ?? '', at, name: bench.nameOf(row) };
  return {
    unit,
    ...(own === undefined ? {} : { period: own }),
    score: known(run.scores[at]),
    printed: known(run.printed[at]),
    rank: known(run.ranks[at]),
    root: { ...explainNode(run.root, setting), share: 1, contribution: null },
  };
}

interface Setting {
  readonly method: TableMethod;
  readonly references: References;
  readonly peers: string;
  readonly at: number;
  readonly name: string;
}

type Unplaced = Omit<ExplainedNode, 'share' | 'contribution'>;

function explainNode(evaluated: EvaluatedNode, setting: Setting): Unplaced {
  const { node } = evaluated;
  const value = known(evaluated.values[setting.at]);
  if (!isBranch(node)) {
    if ('constant' in node) {
      return { id: String(node.constant), value, mean: node.constant, children: [] };
    }
    const { indicators } = referencesOfPeers(setting.references, setting.peers);
    const mean = value === null ? null : (indicators[node.indicator]?.mean ?? null);
    return { id: node.id ?? node.indicator, value, mean, children: [] };
  }
  const children = evaluated.children.map((child) => explainNode(child, setting));
  const reference = referencesOfPeers(setting.references, setting.peers).nodes[node.id] ?? {};
  const fold = branchFold(node, setting.method, reference);
  const values = Float64Array.from(children, (child) => child.value ?? NaN);
  const means = Float64Array.from(children, (child) =>
    child.value === null ? NaN : (child.mean ?? NaN),
  );
  const figure = (figures: Float64Array): number => fold.figure(figures, setting.name);
  const mean = means.some((each, child) => Number.isNaN(each) && !Number.isNaN(values[child]))
    ? NaN
    : figure(means);
  const isFilled = evaluated.filled.includes(setting.at);
  const contributions =
    isFilled || value === null || Number.isNaN(mean)
      ? null
      : contributionsOf(values, means, fold, figure);
  const whole = fold.weights.reduce(
    (sum, weight, child) => sum + (Number.isNaN(values[child]) ? 0 : weight),
    0,
  );
  return {
    id: node.id,
    value,
    mean: isFilled ? value : known(mean),
    children: children.map((child, position) => ({
      ...child,
      share: fold.isAdditive && child.value !== null ? (fold.weights[position] ?? 0) / whole : null,
      contribution: contributions?.get(position) ?? null,
    })),
  };
}

/** Contributions of the known children, by their position; they add to the node's difference. */
function contributionsOf(
  values: Float64Array,
  means: Float64Array,
  fold: BranchFold,
  figure: (figures: Float64Array) => number,
): ReadonlyMap<number, number> {
  const players = [...values.keys()].filter((child) => !Number.isNaN(values[child]));
  const mixed = (isOwn: (player: number) => boolean): Float64Array => {
    const figures = means.slice();
    players.forEach((child, player) => {
      if (isOwn(player)) figures[child] = values[child] ?? NaN;
    });
    return figures;
  };
  const base = figure(means);
  if (!fold.isAdditive && players.length <= SHAPLEY_MOST_PLAYERS) {
    const parts = shapleyValues(players.length, (mask) =>
      figure(mixed((player) => (mask & (1 << player)) !== 0)),
    );
    return new Map(players.map((child, player) => [child, parts[player] ?? NaN]));
  }
  const effects = players.map((_, player) => figure(mixed((other) => other === player)) - base);
  const sum = effects.reduce((total, effect) => total + effect, 0);
  const whole = figure(values) - base;
  const part = (effect = NaN): number => {
    if (fold.isAdditive) return effect;
    return sum === 0 ? whole / players.length : (effect * whole) / sum;
  };
  return new Map(players.map((child, player) => [child, part(effects[player])]));
}

function known(figure: number | undefined): number | null {
  return figure === undefined || Number.isNaN(figure) ? null : figure;
}
