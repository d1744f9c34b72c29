import type { TableMethod } from '../method/method';
import type { Figures } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { signedScore } from '../aggregate/root-map';
import { evaluateNode, type EvaluatedNode } from './evaluate-tree';
import { gather } from './peers';
import { normaliseColumn, type NormalisedColumn } from './normalise-column';
import { prepareColumns, type Prepared } from './prepare-columns';
import { printScore } from './print-score';
import { rankAmong, rankedScores } from './rank-scores';
import type { References } from './references';
import { treatColumn, type TreatedColumn } from './treat-columns';
import type { Workbench } from './workbench';

/** One computation of an index, each step as it was. */
export interface Run {
  readonly method: TableMethod;
  readonly prepared: Prepared;
  readonly treated: ReadonlyMap<string, TreatedColumn>;
  readonly normalised: ReadonlyMap<string, NormalisedColumn>;
  readonly root: EvaluatedNode;
  /** Score of each kept unit; NaN where it has none. */
  readonly scores: Figures;
  /** The same, as printed. */
  readonly printed: Figures;
  readonly ranks: Figures;
  /** Scores that ranks are taken among, by period. */
  readonly ranking: ReadonlyMap<string, Figures | readonly number[]>;
}

/**
 * Computes an index on a workbench: prepare, treat, normalise, aggregate, map, print, rank. With
 * frozen references it takes every figure that depends on other units from them.
 */
export function runIndex(
  bench: Workbench,
  method: TableMethod,
  frozen: References | null = null,
): Run {
  if (method.table?.period !== undefined && bench.periods === undefined) {
    throw new UndefinedFigure(
      'unknown-column',
      'the method is of a panel, the table has no periods',
    );
  }
  const prepared = prepareColumns(bench, method, frozen);
  const treated = new Map<string, TreatedColumn>();
  const normalised = new Map<string, NormalisedColumn>();
  for (const indicator of method.indicators) {
    const column = treatColumn(bench, indicator, method, prepared, frozen);
    treated.set(indicator.id, column);
    const placed = normaliseColumn(bench, indicator, method, prepared, column, frozen);
    normalised.set(indicator.id, placed);
  }
  const leaves = new Map([...normalised].map(([id, { values }]) => [id, values]));
  const root = evaluateNode(method.tree, method.tree.id, {
    bench,
    method,
    prepared,
    leaves,
    frozen,
  });
  const scores = root.values.map((value) => mapRoot(value, method.root));
  const { decimals } = method.printing ?? {};
  const printed =
    decimals === undefined ? scores : scores.map((score) => printedOf(score, decimals));
  const run = { method, prepared, treated, normalised, root, scores, printed };
  return { ...run, ...rankUnits(bench, run, frozen) };
}

function mapRoot(value: number, root: TableMethod['root']): number {
  if (root === undefined || Number.isNaN(value)) return value;
  return 'balance' in root ? signedScore(value, root.balance) : root.slope * value + root.intercept;
}

function printedOf(score: number, decimals: number): number {
  return Number.isNaN(score) ? NaN : printScore(score, decimals);
}

function rankUnits(
  { periods }: Workbench,
  run: Pick<Run, 'method' | 'prepared' | 'scores' | 'printed'>,
  frozen: References | null,
): Pick<Run, 'ranks' | 'ranking'> {
  const rule = run.method.printing ?? {};
  const ranked = rule.rankOn === 'printed' ? run.printed : run.scores;
  const members = placesByPeriod(periods, run.prepared.kept);
  const ranks = new Float64Array(ranked.length).fill(NaN);
  const ranking = new Map<string, Figures | readonly number[]>();
  for (const [period, places] of members) {
    const own = gather(ranked, places);
    const among = frozen === null ? rankedScores(own, rule) : frozen.ranking[period];
    // Nobody was there in a period that the references do not know: no rank among nobody.
    if (among === undefined) continue;
    ranking.set(period, among);
    for (const at of places) {
      const score = ranked[at] ?? NaN;
      if (!Number.isNaN(score)) ranks[at] = rankAmong(among, score, rule);
    }
  }
  return { ranks, ranking };
}

/** Places of each period's rows; all of them under the empty key where there are no periods. */
function placesByPeriod(
  periods: readonly string[] | undefined,
  kept: Int32Array,
): ReadonlyMap<string, Int32Array> {
  if (periods === undefined) return new Map([['', kept.map((_, at) => at)]]);
  const members = new Map<string, number[]>();
  for (const [at, row] of kept.entries()) {
    const period = periods[row] ?? '';
    const known = members.get(period);
    if (known === undefined) members.set(period, [at]);
    else known.push(at);
  }
  return new Map([...members].map(([period, places]) => [period, Int32Array.from(places)]));
}
