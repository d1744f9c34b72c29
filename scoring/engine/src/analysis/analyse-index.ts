import type { EvaluatedNode } from '../composite/evaluate-tree';
import { runIndex } from '../composite/run-index';
import type { Run } from '../composite/run-index';
import type { Table } from '../composite/table';
import { Workbench } from '../composite/workbench';
import type { TableBranch, TableMethod } from '../method/method';
import { isBranch } from '../method/tree-shape';
import type { Figures } from '../missing/column';
import type { EffectiveWeight } from '../weight/effective-weights';
import { cronbachAlpha } from './cronbach-alpha';
import { principalComponents } from './principal-components';
import type { PrincipalComponent } from './principal-components';
import { removeOne } from './remove-one';
import type { Removal } from './remove-one';
import { statisticsOf } from './statistics';
import type { Statistics } from './statistics';
import { suspiciousInGroup, suspiciousOfSize } from './suspicious-correlations';
import type {
  CorrelationLimits,
  NamedColumn,
  SuspiciousCorrelation,
} from './suspicious-correlations';
import { unlessUndefined } from './unless-undefined';
import { nameOfNode, weightsOfTree } from './weights-of-tree';

/** The children of one node, seen together; normalised, so that more is better. */
export interface GroupAnalysis {
  readonly id: string;
  readonly suspicious: readonly SuspiciousCorrelation[];
  /** Cronbach's α; null for a single child, or where no unit knows all. */
  readonly alpha: number | null;
  readonly components: readonly PrincipalComponent[] | null;
}

/** An index, examined. */
export interface IndexAnalysis {
  /** Of the table's columns, as they are; null where nothing is known. */
  readonly statistics: Readonly<Record<string, Statistics | null>>;
  /** Indicators, as in the table, that follow a denominator of the method. */
  readonly ofSize: readonly SuspiciousCorrelation[];
  readonly groups: readonly GroupAnalysis[];
  readonly weights: readonly EffectiveWeight[];
  /** How far the ranks move when each node below the root is taken out of the tree. */
  readonly removals: readonly Removal[];
}

/**
 * Examines an index (handbook, steps 4 and 7; COINr `get_stats`, `get_corr_flags`,
 * `get_denom_corr`, `get_cronbach`, `get_PCA`, `get_eff_weights`, `remove_elements`).
 *
 * @throws UndefinedFigure where the index has no scores as it stands.
 */
export function analyseIndex(
  method: TableMethod,
  table: Table,
  limits: CorrelationLimits = {},
): IndexAnalysis {
  const bench = new Workbench(table);
  const run = runIndex(bench, method);
  const indicators = method.indicators.map(({ id, column = id }): NamedColumn => {
    return { id, values: bench.numbers(column) };
  });
  const sizes = method.indicators.flatMap(({ denominator }) =>
    denominator ? [denominator.column] : [],
  );
  const denominators = [...new Set(sizes)].map((id) => ({ id, values: bench.numbers(id) }));
  return {
    statistics: Object.fromEntries(
      indicators.map(({ id, values }) => [id, unlessUndefined(() => statisticsOf(values))]),
    ),
    ofSize: suspiciousOfSize(indicators, denominators, limits),
    groups: branchesOf(run.root).map((branch) => analyseGroup(branch, limits)),
    weights: weightsOfTree(method, run.root),
    removals: removalsOf(bench, method, run),
  };
}

function analyseGroup({ node, children }: EvaluatedNode, limits: CorrelationLimits): GroupAnalysis {
  const columns = children.map(({ values }) => values);
  const named = children.map((child) => ({ id: nameOfNode(child.node), values: child.values }));
  return {
    id: nameOfNode(node),
    suspicious: suspiciousInGroup(named, limits),
    alpha: unlessUndefined(() => cronbachAlpha(columns)),
    components: unlessUndefined(() => principalComponents(columns)),
  };
}

function branchesOf(root: EvaluatedNode): EvaluatedNode[] {
  return isBranch(root.node) ? [root, ...root.children.flatMap(branchesOf)] : [];
}

function removalsOf(bench: Workbench, method: TableMethod, nominal: Run): Removal[] {
  const names = namesBelow(method.tree);
  const ranksWithout = (name: string): Figures => {
    const tree = without(method.tree, name);
    return byRow(bench, runIndex(bench, { ...method, tree }));
  };
  return removeOne(names, byRow(bench, nominal), ranksWithout);
}

function namesBelow(branch: TableBranch): string[] {
  const names = branch.children.flatMap((child) => [
    nameOfNode(child),
    ...(isBranch(child) ? namesBelow(child) : []),
  ]);
  return [...new Set(names)];
}

/** The tree without the nodes of a name; a branch that is left empty goes too. */
function without(branch: TableBranch, name: string): TableBranch {
  const children = branch.children
    .filter((child) => nameOfNode(child) !== name)
    .map((child) => (isBranch(child) ? without(child, name) : child))
    .filter((child) => !isBranch(child) || child.children.length > 0);
  return { ...branch, children };
}

function byRow(bench: Workbench, { prepared, ranks }: Run): Figures {
  const rows = new Float64Array(bench.rows).fill(NaN);
  for (const [at, row] of prepared.kept.entries()) rows[row] = ranks[at] ?? NaN;
  return rows;
}
