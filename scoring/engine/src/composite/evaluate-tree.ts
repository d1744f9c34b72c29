import type { TableBranch, TableMethod, TableNode } from '../method/method';
import { isBranch } from '../method/tree-shape';
import { columnOf, type Figures } from '../missing/column';
import { fillFor, fitFill, type Groups } from '../missing/fill';
import { UndefinedFigure, within } from '../missing/undefined-figure';
import { benchmarkOf } from '../weight/benefit-of-the-doubt';
import { branchFold, sharesOf } from './branch-fold';
import { fitDuels, isDuel } from './duels';
import { areFromData, weightingOf, weightsFromData, weightsSaid } from './node-weights';
import { forEachPlaced, gather, type Peers } from './peers';
import type { Prepared } from './prepare-columns';
import type { NodeReference, References } from './references';
import { referencesOfPeers } from './references-of-peers';
import type { Workbench } from './workbench';

/** A node's figures, and what they were made with. */
export interface EvaluatedNode {
  readonly node: TableNode;
  /** Names the node among the references: a branch by its id, a leaf by its place under one. */
  readonly key: string;
  readonly values: Figures;
  readonly children: readonly EvaluatedNode[];
  /** By set of peers, where figures of other units count. */
  readonly references: ReadonlyMap<string, NodeReference>;
  /** Places whose gap was filled. */
  readonly filled: readonly number[];
}

/** What every node of a tree is evaluated with. */
export interface TreeSetting {
  readonly bench: Workbench;
  readonly method: TableMethod;
  readonly prepared: Prepared;
  /** Normalised figures by indicator. */
  readonly leaves: ReadonlyMap<string, Figures>;
  readonly frozen: References | null;
}

/** The figures of a node and of all below it. */
export function evaluateNode(node: TableNode, key: string, setting: TreeSetting): EvaluatedNode {
  if (!isBranch(node)) {
    const values =
      'constant' in node
        ? new Float64Array(setting.prepared.kept.length).fill(node.constant)
        : (setting.leaves.get(node.indicator) ?? new Float64Array(0));
    return withGapsFilled(
      { node, key, values, children: [], references: new Map(), filled: [] },
      setting,
    );
  }
  const children = node.children.map((child, position) =>
    evaluateNode(child, isBranch(child) ? child.id : `${node.id}[${position}]`, setting),
  );
  const references = new Map<string, NodeReference>();
  const values = new Float64Array(setting.prepared.kept.length).fill(NaN);
  within(`node ${node.id}`, () => {
    for (const set of setting.prepared.peers) {
      const figures = children.map((child) => child.values);
      const reference = referenceOf(node, set, figures, setting);
      if (Object.keys(reference).length > 0) references.set(set.key, reference);
      foldUnits(node, set, figures, reference, setting, values);
    }
  });
  return withGapsFilled({ node, key, values, children, references, filled: [] }, setting);
}

function referenceOf(
  branch: TableBranch,
  set: Peers,
  children: readonly Figures[],
  setting: TreeSetting,
): NodeReference {
  const { frozen, method } = setting;
  if (frozen !== null) return referencesOfPeers(frozen, set.key).nodes[branch.id] ?? {};
  const rule = weightingOf(branch, method);
  const measured = children.map((child) => gather(child, set.measured));
  if (typeof rule === 'object' && 'benefitOfTheDoubt' in rule) {
    return { benchmark: benchmarkOf(measured.map(columnOf)) };
  }
  const weights = areFromData(rule) ? { weights: weightsFromData(branch, rule, measured) } : {};
  if (!isDuel(branch.aggregation)) return weights;
  const places = set.measured ?? setting.prepared.kept.keys();
  const known = [...places].filter((at) => children.some((child) => !Number.isNaN(child[at])));
  const duellists = {
    units: known.map((at) => nameAt(at, setting)),
    figures: known.map((at) => Float64Array.from(children, (child) => child[at] ?? NaN)),
  };
  const shares = sharesOf(weights.weights ?? weightsSaid(branch, rule));
  return { ...weights, ...fitDuels(branch.aggregation, duellists, shares) };
}

/** Makes the figure of each unit that a set of peers places. */
function foldUnits(
  branch: TableBranch,
  set: Peers,
  children: readonly Figures[],
  reference: NodeReference,
  setting: TreeSetting,
  into: Figures,
): void {
  const fold = branchFold(branch, setting.method, reference);
  // Only those who meet others need a name; making a million of them would cost more than the means.
  const named = isDuel(branch.aggregation);
  const own = new Float64Array(children.length);
  let current = 0;
  within(
    () => nameAt(current, setting),
    () =>
      forEachPlaced(set, into.length, (at) => {
        current = at;
        for (let child = 0; child < own.length; child += 1) {
          own[child] = children[child]?.[at] ?? NaN;
        }
        const figure = fold.figure(own, named ? nameAt(at, setting) : '');
        if (figure === Infinity || figure === -Infinity) {
          throw new UndefinedFigure('not-defined', 'the figure is beyond any number');
        }
        into[at] = figure;
      }),
  );
}

function withGapsFilled(
  evaluated: EvaluatedNode,
  { bench, prepared, frozen }: TreeSetting,
): EvaluatedNode {
  const { node, key, values } = evaluated;
  if (!('missing' in node) || node.missing === undefined) return evaluated;
  const rule = node.missing;
  const { kept, peers } = prepared;
  const all: Groups = 'group' in rule ? bench.groups(rule.group) : [];
  const groups = Array.from(kept, (row) => all[row] ?? null);
  const references = new Map(evaluated.references);
  const after = values.slice();
  const filled: number[] = [];
  for (const set of peers) {
    const fill =
      (frozen && referencesOfPeers(frozen, set.key).nodes[key]?.fill) ??
      fitFill(
        rule,
        gather(values, set.measured),
        set.measured === null ? groups : Array.from(set.measured, (at) => groups[at] ?? null),
      );
    references.set(set.key, { ...references.get(set.key), fill });
    forEachPlaced(set, values.length, (at) => {
      if (!Number.isNaN(values[at])) return;
      after[at] = fillFor(fill, groups[at] ?? null);
      if (!Number.isNaN(after[at])) filled.push(at);
    });
  }
  return { ...evaluated, values: after, references, filled };
}

function nameAt(at: number, { bench, prepared }: TreeSetting): string {
  return bench.nameOf(prepared.kept[at] ?? 0);
}
