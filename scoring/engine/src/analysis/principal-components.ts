import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { UndefinedFigure } from '../missing/undefined-figure';
import { completeRows } from './complete-rows';
import type { Columns } from './complete-rows';
import { correlationMatrix } from './correlation';

/** One principal component of standardised columns. */
export interface PrincipalComponent {
  /** Variance that it explains, in columns: the eigenvalues add to the number of columns. */
  readonly eigenvalue: number;
  /** Its part of the variance of all columns, in 0..1. */
  readonly share: number;
  /** Unit vector over the columns (R's `prcomp`, `rotation`), turned so that its sum is not below 0. */
  readonly rotation: readonly number[];
  /** Correlation of each column with the component: rotation · √eigenvalue. */
  readonly loadings: readonly number[];
}

/**
 * Principal components of the columns standardised over the units that know all (R's `prcomp` with
 * centre and scale; handbook, step 4), the strongest first. Refused where fewer than two units do,
 * or where a column has no spread.
 */
export function principalComponents(columns: Columns): PrincipalComponent[] {
  const complete = completeRows(columns);
  if ((complete[0]?.length ?? 0) < 2) {
    throw new UndefinedFigure('nothing-available', 'fewer than two units know all columns');
  }
  const correlations = correlationMatrix(complete).map((row) =>
    row.map((value) => {
      if (value !== null) return value;
      throw new UndefinedFigure('no-range', 'a column has the same value for all units');
    }),
  );
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(correlations),
    { assumeSymmetric: true },
  );
  return realEigenvalues
    .map((value, at) => component(Math.max(0, value), eigenvectorMatrix.getColumn(at)))
    .reverse();
}

function component(eigenvalue: number, vector: readonly number[]): PrincipalComponent {
  const sum = vector.reduce((total, value) => total + value, 0);
  const rotation = sum < 0 ? vector.map((value) => -value) : vector;
  return {
    eigenvalue,
    share: eigenvalue / vector.length,
    rotation,
    loadings: rotation.map((value) => value * Math.sqrt(eigenvalue)),
  };
}
