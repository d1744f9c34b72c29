import { naturalLogarithm } from '../elementary/logarithm';
import type { Columns } from '../analysis/complete-rows';
import { correlation } from '../analysis/correlation';
import type { CorrelationKind } from '../analysis/correlation';
import type { Column, Figures } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { nelderMead } from './nelder-mead';

/** What a group's weights are to achieve (COINr `get_opt_weights`). */
export interface WeightPurpose {
  /**
   * `balance`: the columns' correlations with the composite in the proportions of `importances`;
   * `infomax`: the greatest sum of correlations.
   */
  readonly purpose: 'balance' | 'infomax';
  /** Relative importances; equal unless said. */
  readonly importances?: readonly number[];
  /** Where infomax starts from; equal unless said (balance starts from the importances). */
  readonly weights?: readonly number[];
  readonly correlation?: CorrelationKind;
  /** Relative tolerance of the search; 0.1, COINr's, unless said. */
  readonly tolerance?: number;
  /** 500 unless said. */
  readonly mostEvaluations?: number;
}

/** Weights found, which add to 1, and what they achieve. */
export interface OptimisedWeights {
  readonly weights: readonly number[];
  /** Correlation of each column with the composite. */
  readonly correlations: readonly number[];
  readonly converged: boolean;
}

/** Makes the composite that is correlated; the weights add to 1, and a trial may hold negative ones. */
export type Composite = (weights: readonly number[]) => Column | Figures;

/**
 * Weights optimised towards correlations with the composite: `balance` minimises ln of the mean
 * squared gap between the importances and the correlations, each made to add to 1 (Becker et al.
 * 2017, linear). The composite is the weighted mean of the columns unless said.
 */
export function optimisedWeights(
  columns: Columns,
  purpose: WeightPurpose,
  composite: Composite = (weights) => weightedMeans(columns, weights),
): OptimisedWeights {
  const equal = columns.map(() => 1);
  const importances = sharesOf(purpose.importances ?? equal);
  const start = purpose.purpose === 'balance' ? importances : (purpose.weights ?? equal);
  if (start.length !== columns.length) {
    throw new UndefinedFigure(
      'lengths-differ',
      `${columns.length} columns have ${start.length} starting weights`,
    );
  }
  const correlationsAt = (weights: readonly number[]): number[] => {
    const made = composite(sharesOf(weights));
    return columns.map((column) => correlation(column, made, purpose.correlation) ?? NaN);
  };
  const found = nelderMead(
    (weights) => {
      const correlations = correlationsAt(weights);
      return purpose.purpose === 'balance'
        ? gap(importances, sharesOf(correlations))
        : -sum(correlations);
    },
    start,
    purpose.tolerance ?? 0.1,
    purpose.mostEvaluations ?? 500,
  );
  if (found === null) {
    throw new UndefinedFigure('not-defined', 'the starting weights give no correlations');
  }
  const weights = sharesOf(found.point);
  return { weights, correlations: correlationsAt(weights), converged: found.converged };
}

/** ln of the mean squared gap; a perfect fit stays finite, so that it can be found. */
function gap(wanted: readonly number[], obtained: readonly number[]): number {
  const squares = wanted.map((share, at) => square(share - (obtained[at] ?? NaN)));
  return naturalLogarithm(Math.max(sum(squares) / squares.length, Number.MIN_VALUE));
}

function weightedMeans(columns: Columns, weights: readonly number[]): Figures {
  return Float64Array.from(columns[0] ?? [], (_, unit) => {
    let total = 0;
    let known = 0;
    for (const [at, column] of columns.entries()) {
      const value = column[unit] ?? NaN;
      if (Number.isNaN(value)) continue;
      total += (weights[at] ?? NaN) * value;
      known += weights[at] ?? NaN;
    }
    return total / known;
  });
}

function sharesOf(values: readonly number[]): number[] {
  const whole = sum(values);
  return values.map((value) => value / whole);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function square(value: number): number {
  return value * value;
}
