import { cronbachAlpha } from '@ancrage/engine/analysis/cronbach-alpha';
import { principalComponents } from '@ancrage/engine/analysis/principal-components';
import { factorWeights } from '@ancrage/engine/weight/factor-weights';
import { varimax } from '@ancrage/engine/weight/varimax';
import { test } from '@jest/globals';
import { expectClose, readGolden } from './close-to';

const { expected } = readGolden<{
  readonly expected: {
    readonly eigenvalues: readonly number[];
    readonly shares: readonly number[];
    readonly loadings: readonly (readonly number[])[];
    readonly rotated: readonly (readonly number[])[];
    readonly weights: readonly number[];
    readonly alpha: number;
    readonly alphaWithout: readonly number[];
  };
}>('tai-factor-analysis');

const { inputs } = readGolden<{
  readonly inputs: { readonly indicators: readonly string[]; readonly x: readonly number[][] };
}>('03-tai-geometric-raw-ranks');

const columns = inputs.indicators.map((_, at) => inputs.x.map((row) => row[at] ?? NaN));
/** By each test anew: a test is then known by all that it runs through. */
const components = () => principalComponents(columns);

/** How far table A.2, itself rounded, leaves the handbook's figures from ours. */
const ROUNDED = 0.021;

/** The first columns as the handbook turned them: the sign of a factor is arbitrary. */
function signsAs(ours: readonly number[], theirs: readonly number[]): number[] {
  const agreement = ours.reduce((sum, value, at) => sum + value * (theirs[at] ?? NaN), 0);
  return ours.map((value) => value * Math.sign(agreement));
}

function standardise(column: readonly number[]): number[] {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const squares = column.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return column.map((value) => (value - mean) / Math.sqrt(squares / (column.length - 1)));
}

test('the eigenvalues are those of table 16', () => {
  expectClose(
    components().map(({ eigenvalue }) => eigenvalue),
    expected.eigenvalues,
    0.06,
  );
  expectClose(
    components().map(({ share }) => share * 100),
    expected.shares,
    0.15,
  );
});

test('the loadings are those of table 8', () => {
  for (const [at, { loadings }] of components().entries()) {
    const theirs = expected.loadings.map((row) => row[at] ?? NaN);
    expectClose(signsAs(loadings, theirs), theirs, ROUNDED);
  }
});

test('the rotated loadings are those of tables 9 and 17', () => {
  const strongest = components().slice(0, 4);
  const turned = varimax(
    columns.map((_, row) => strongest.map(({ loadings }) => loadings[row] ?? NaN)),
  );
  for (const at of [0, 1, 2, 3]) {
    const theirs = expected.rotated.map((row) => row[at] ?? NaN);
    const ours = turned.map((row) => row[at] ?? NaN);
    expectClose(signsAs(ours, theirs), theirs, ROUNDED);
  }
});

test('the weights of four factors are those of table 18', () => {
  expectClose(factorWeights(columns, 4), expected.weights, 0.006);
});

test('Cronbach’s alpha is the handbook’s, of all and without each indicator (table 11)', () => {
  const standardised = columns.map(standardise);
  expectClose([cronbachAlpha(standardised)], [expected.alpha], 0.006);
  expectClose(
    standardised.map((_, without) => cronbachAlpha(standardised.filter((__, at) => at !== without))),
    expected.alphaWithout,
    0.002,
  );
});
