import { isBranch } from '../method/tree-shape';
import { columnOf } from '../missing/column';
import type { EvaluatedNode } from './evaluate-tree';
import type { IndexResult, IndicatorResult, Imputation, OutlierReport } from './index-result';
import { forEachPlaced } from './peers';
import type { Run } from './run-index';
import type { Workbench } from './workbench';

type Report = Pick<
  IndexResult,
  | 'units'
  | 'periods'
  | 'scores'
  | 'printed'
  | 'ranks'
  | 'nodes'
  | 'indicators'
  | 'screened'
  | 'imputed'
  | 'outliers'
>;

/** A run as its result says it: every step, and every point that was treated or filled. */
export function reportRun(bench: Workbench, run: Run): Report {
  const { kept } = run.prepared;
  const branches = nodesOf(run.root).filter(({ node }) => isBranch(node));
  return {
    units: Array.from(kept, (row) => bench.units[row] ?? ''),
    ...(bench.periods === undefined
      ? {}
      : { periods: Array.from(kept, (row) => bench.periods?.[row] ?? '') }),
    scores: columnOf(run.scores),
    printed: columnOf(run.printed),
    ranks: columnOf(run.ranks),
    nodes: Object.fromEntries(branches.map(({ key, values }) => [key, columnOf(values)])),
    indicators: indicatorsOf(run),
    screened: run.prepared.screened.map(({ row, reasons }) => ({ ...nameOf(bench, row), reasons })),
    imputed: imputationsOf(bench, run),
    outliers: outliersOf(bench, run),
  };
}

function indicatorsOf(run: Run): Record<string, IndicatorResult> {
  return Object.fromEntries(
    run.method.indicators.map(({ id, unit }) => [
      id,
      {
        unit,
        prepared: columnOf(run.prepared.columns.get(id) ?? new Float64Array(0)),
        treated: columnOf(run.treated.get(id)?.values ?? new Float64Array(0)),
        normalised: columnOf(run.normalised.get(id)?.values ?? new Float64Array(0)),
      },
    ]),
  );
}

function imputationsOf(bench: Workbench, { prepared, root }: Run): Imputation[] {
  const cells = prepared.imputed.map(({ row, indicator, value }) => ({
    ...nameOf(bench, row),
    of: indicator,
    value,
  }));
  const nodes = nodesOf(root).flatMap(({ key, values, filled }) =>
    filled.map((at) => ({
      ...nameOf(bench, prepared.kept[at] ?? 0),
      of: key,
      value: values[at] ?? NaN,
    })),
  );
  return [...cells, ...nodes];
}

function outliersOf(bench: Workbench, run: Run): OutlierReport[] {
  const { kept, peers } = run.prepared;
  return [...run.treated].flatMap(([indicator, { before, values, treatments }]) =>
    peers.flatMap((set): OutlierReport[] => {
      const treatment = treatments.get(set.key);
      if (treatment === undefined) return [];
      const points: OutlierReport['points'][number][] = [];
      forEachPlaced(set, before.length, (at) => {
        const from = before[at] ?? NaN;
        const to = values[at] ?? NaN;
        if (!Number.isNaN(from) && from !== to) {
          points.push({ ...nameOf(bench, kept[at] ?? 0), from, to });
        }
      });
      const { treatment: name, before: shape, after, passes } = treatment;
      const period = set.key === '' ? {} : { period: set.key };
      return [{ indicator, ...period, treatment: name, before: shape, after, passes, points }];
    }),
  );
}

function nodesOf(evaluated: EvaluatedNode): EvaluatedNode[] {
  return [evaluated, ...evaluated.children.flatMap(nodesOf)];
}

function nameOf({ units, periods }: Workbench, row: number): { unit: string; period?: string } {
  const unit = units[row] ?? '';
  const period = periods?.[row];
  return period === undefined ? { unit } : { unit, period };
}
