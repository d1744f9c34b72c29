import { solve } from 'yalps';
import type { Constraint } from 'yalps';
import { completeRows } from '../analysis/complete-rows';
import type { Columns } from '../analysis/complete-rows';
import { UndefinedFigure } from '../missing/undefined-figure';

/** Each unit asks about each other: beyond this the benchmark is no moment's work. */
export const BENCHMARK_MOST_UNITS = 20_000;

/** Below this the solver takes a number for 0; the programme is scaled to values of at most 1. */
const PRECISION = 1e-11;

/** A unit's own best weights. */
export interface BenefitOfTheDoubt {
  /** What each column's values are multiplied by: their products with the values add to the score. */
  readonly weights: readonly number[];
  /** In 0..1; 1 for a unit that no combination of others surpasses. */
  readonly score: number;
}

/** Least and most share that each column's product may have in the score. */
export interface ShareBounds {
  readonly least?: number;
  readonly most?: number;
}

/**
 * The units against which all are measured: those that know every column and that no other surpasses
 * in one and equals in the rest. What is left out cannot bind. Values below 0 are refused.
 */
export function benchmarkOf(columns: Columns): number[][] {
  const complete = completeRows(columns);
  const units = complete[0]?.length ?? 0;
  if (units > BENCHMARK_MOST_UNITS) {
    throw new UndefinedFigure('too-many-units', `more than ${BENCHMARK_MOST_UNITS} units`);
  }
  const rows = Array.from({ length: units }, (_, unit) =>
    complete.map((column) => nonNegative(column[unit] ?? NaN)),
  );
  const front: number[][] = [];
  // From the greatest sum on, a unit can be surpassed only by one that was kept before it.
  for (const row of rows.sort((one, other) => sum(other) - sum(one))) {
    if (!front.some((kept) => row.every((value, at) => value <= (kept[at] ?? 0)))) front.push(row);
  }
  return front;
}

/**
 * Benefit of the doubt (Melyn and Moesen 1991; handbook, equation 22): the weights ≥ 0 that give the
 * unit its greatest Σ I·w while no unit of the benchmark passes 1. Shares may be bounded (Cherchye
 * et al. 2008); where the bounds leave the unit nothing, its score is 0.
 */
export function benefitOfTheDoubt(
  unit: readonly number[],
  benchmark: readonly (readonly number[])[],
  shares: ShareBounds = {},
): BenefitOfTheDoubt {
  if (benchmark.some((row) => row.length !== unit.length)) {
    throw new UndefinedFigure('lengths-differ', `the benchmark has not ${unit.length} columns`);
  }
  const scales = unit.map((_, at) => Math.max(...benchmark.map((row) => row[at] ?? 0)) || 1);
  const scaled = (row: readonly number[]): number[] =>
    row.map((value, at) => nonNegative(value) / (scales[at] ?? 1));
  const { status, variables } = solve(programme(scaled(unit), benchmark.map(scaled), shares), {
    precision: PRECISION,
  });
  if (status === 'unbounded') {
    throw new UndefinedFigure('out-of-bounds', 'the unit is above 0 where all the benchmark is 0');
  }
  if (status !== 'optimal') {
    throw new UndefinedFigure('not-defined', `no weights meet the bounds (${status})`);
  }
  const found = new Map(variables);
  const weights = scales.map((scale, at) => (found.get(at) ?? 0) / scale);
  return { weights, score: sum(weights.map((weight, at) => weight * (unit[at] ?? NaN))) };
}

function programme(
  unit: readonly number[],
  benchmark: readonly (readonly number[])[],
  { least = 0, most = 1 }: ShareBounds,
): Parameters<typeof solve<number, string>>[0] {
  const constraints = new Map<string, Constraint>(
    benchmark.map((_, row) => [`unit ${row}`, { max: 1 }]),
  );
  for (const column of unit.keys()) {
    if (least > 0) constraints.set(`least ${column}`, { min: 0 });
    if (most < 1) constraints.set(`most ${column}`, { max: 0 });
  }
  const variables = unit.map((value, at): [number, Map<string, number>] => {
    const coefficients = new Map(benchmark.map((row, which) => [`unit ${which}`, row[at] ?? 0]));
    for (const column of unit.keys()) {
      const own = column === at ? 1 : 0;
      if (least > 0) coefficients.set(`least ${column}`, (own - least) * value);
      if (most < 1) coefficients.set(`most ${column}`, (own - most) * value);
    }
    return [at, coefficients.set('score', value)];
  });
  return { direction: 'maximize', objective: 'score', constraints, variables };
}

function nonNegative(value: number): number {
  if (value >= 0 && Number.isFinite(value)) return value;
  throw new UndefinedFigure('out-of-bounds', `the benefit of the doubt needs values ≥ 0: ${value}`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
