import { Matrix, SingularValueDecomposition } from 'ml-matrix';

const MOST_TURNS = 1000;
const PRECISION = 1e-12;

/**
 * Varimax rotation of loadings (rows: columns of the data; columns: factors) with Kaiser's
 * normalisation, by the iteration of R's `varimax`: the loadings of a row keep their sum of squares.
 */
export function varimax(loadings: readonly (readonly number[])[]): number[][] {
  const lengths = loadings.map((row) => Math.sqrt(row.reduce((sum, x) => sum + x * x, 0)));
  const rows = loadings.map((row, at) => row.map((x) => (lengths[at] ? x / lengths[at] : 0)));
  const normalised = new Matrix(rows);
  let rotation = Matrix.eye(normalised.columns);
  let before = 0;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { leftSingularVectors, rightSingularVectors, diagonal } = new SingularValueDecomposition(
      gradient(normalised, normalised.mmul(rotation)),
    );
    rotation = leftSingularVectors.mmul(rightSingularVectors.transpose());
    const reached = diagonal.reduce((sum, value) => sum + value, 0);
    if (reached < before * (1 + PRECISION)) break;
    before = reached;
  }
  return normalised
    .mmul(rotation)
    .to2DArray()
    .map((row, at) => row.map((x) => x * (lengths[at] ?? 0)));
}

/** Bᵀ(Z³ − Z·diag(Σz²)/p), whose polar factor is the next rotation. */
function gradient(normalised: Matrix, rotated: Matrix): Matrix {
  const squares = Matrix.mul(rotated, rotated).sum('column');
  const slopes = rotated
    .to2DArray()
    .map((row) => row.map((z, at) => z * z * z - (z * (squares[at] ?? 0)) / rotated.rows));
  return normalised.transpose().mmul(new Matrix(slopes));
}
