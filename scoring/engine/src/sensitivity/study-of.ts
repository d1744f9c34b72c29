import { runIndex } from '../composite/run-index';
import type { Table } from '../composite/table';
import { Workbench } from '../composite/workbench';
import { PointerToNothing, withValueAt } from '../method/json-pointer';
import type { TableMethod } from '../method/method';
import { UndefinedFigure } from '../missing/undefined-figure';
import type { Design } from './design';
import { alternativeAt, withinInterval } from './draw-choice';
import { nodesAtHeight, withNoisyWeights } from './noisy-weights';
import type { Outcome, Run } from './replicates';

/** What a method says could have been chosen otherwise. */
export type Choice = NonNullable<TableMethod['uncertainty']>['choices'][number];

/** A method's choices, ready to be drawn and run, here or in any thread. */
export interface Study {
  /** Rows of the table, in its order, by unit and, in a panel, by period. */
  readonly rows: readonly string[];
  readonly choices: readonly Choice[];
  /** How many uniform draws each choice takes. */
  readonly draws: readonly number[];
  readonly design: Design;
  /** How many runs the method asks for. */
  readonly replicates: number;
  /** What the method gives as it stands. */
  readonly nominal: Outcome;
  readonly run: Run;
}

/**
 * The study that a method's `uncertainty` describes, over a table. Each choice is drawn by itself; a
 * combination that is no method, or gives no scores, is a failed run.
 *
 * @throws UndefinedFigure `not-defined` where the method names no choice, and whatever it throws as
 *   it stands.
 */
export function studyOf(method: TableMethod, table: Table): Study {
  const { uncertainty } = method;
  if (uncertainty === undefined) {
    throw new UndefinedFigure('not-defined', 'the method names no choice to draw (uncertainty)');
  }
  const { choices, replicates, seed, sampling = 'plain' } = uncertainty;
  const bench = new Workbench(table);
  const draws = choices.map((choice) =>
    'weightNoise' in choice ? nodesAtHeight(method.tree, choice.weightNoise.level) : 1,
  );
  return {
    rows: Array.from(bench.units, (_, row) => bench.nameOf(row)),
    choices,
    draws,
    design: { dimensions: draws.reduce((sum, count) => sum + count, 0), seed, sampling },
    replicates,
    nominal: outcomeOf(bench, method),
    run: (point) => outcomeOf(bench, drawnMethod(method, choices, draws, point)),
  };
}

/** The method with each choice made as a point of the unit cube says. */
function drawnMethod(
  method: TableMethod,
  choices: readonly Choice[],
  draws: readonly number[],
  point: readonly number[],
): TableMethod {
  let from = 0;
  return choices.reduce((drawn, choice, at) => {
    const own = point.slice(from, from + (draws[at] ?? 0));
    from += own.length;
    return withChoice(drawn, choice, own);
  }, method);
}

function withChoice(method: TableMethod, choice: Choice, uniforms: readonly number[]): TableMethod {
  if ('weightNoise' in choice) {
    const { level, factor } = choice.weightNoise;
    return { ...method, tree: withNoisyWeights(method.tree, level, factor, uniforms) };
  }
  const [uniform = NaN] = uniforms;
  const value =
    'alternatives' in choice
      ? choice.alternatives[alternativeAt(uniform, choice.alternatives.length)]
      : withinInterval(uniform, ...choice.interval);
  try {
    return withValueAt(method, choice.path, value);
  } catch (error) {
    // Another choice took away what this one changes.
    if (!(error instanceof PointerToNothing)) throw error;
    throw new UndefinedFigure('not-defined', error.message);
  }
}

/** Scores and ranks by row of the table: a run may keep fewer units than another. */
function outcomeOf(bench: Workbench, method: TableMethod): Outcome {
  const { prepared, scores, ranks } = runIndex(bench, method);
  const outcome = {
    scores: new Float64Array(bench.rows).fill(NaN),
    ranks: new Float64Array(bench.rows).fill(NaN),
  };
  for (const [at, row] of prepared.kept.entries()) {
    outcome.scores[row] = scores[at] ?? NaN;
    outcome.ranks[row] = ranks[at] ?? NaN;
  }
  return outcome;
}
