import type { Column } from '@ancrage/engine/missing/column';
import { optimisedWeights } from '@ancrage/engine/weight/optimised-weights';
import { test } from '@jest/globals';
import { expectClose, readGolden } from './close-to';

/** Source: COINr 1.1.14, tests/testthat/test-weights.R, on the aggregated ASEM data set. */
const { expected } = readGolden<{
  readonly expected: {
    readonly aggregated: { readonly columns: readonly string[]; readonly x: readonly Column[] };
  };
}>('16-coinr-asem-full-pipeline');

const { aggregated } = expected;
const subIndices = ['Conn', 'Sust'].map((name) => {
  const at = aggregated.columns.indexOf(name);
  return aggregated.x.map((row) => row[at] ?? null);
});

test.each([
  { named: 'equal', importances: [1, 1], tolerance: 0.1, obtained: [0.5, 0.5] },
  { named: 'one to two', importances: [1, 2], tolerance: 0.01, obtained: [0.33, 0.67] },
])('weights for importances $named give COINr’s correlations', (row) => {
  const { importances, tolerance, obtained } = row;
  const { correlations } = optimisedWeights(subIndices, {
    purpose: 'balance',
    importances,
    tolerance,
  });
  const sum = correlations.reduce((total, value) => total + value, 0);
  expectClose(
    correlations.map((value) => value / sum),
    obtained,
    0.005,
  );
});
