import { arithmeticMean, geometricMean } from '@ancrage/engine/aggregate/means';
import { fractionOfMaximum } from '@ancrage/engine/normalise/distances';
import { test } from '@jest/globals';
import { expectClose, readGolden } from './close-to';

type Table = readonly (readonly number[])[];

/** Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), pp. 103-104; table 14, p. 83. */
const golden = readGolden<{
  readonly inputs: { readonly geo: Table; readonly temp: Readonly<Record<string, Table>> };
  readonly expected: {
    readonly geo: readonly number[];
    readonly arith_first_two: readonly number[];
    readonly temp: Readonly<Record<string, readonly number[]>>;
  };
  readonly tolerance: { readonly geo: number; readonly temp: number };
}>('06-handbook-small-examples');

const { inputs, expected, tolerance } = golden;

test('a geometric mean, where values do not make up for each other', () => {
  const means = inputs.geo.map((row) => geometricMean(row));
  expectClose(means, expected.geo, tolerance.geo);
});

test('an arithmetic mean, where they do', () => {
  const means = inputs.geo.slice(0, 2).map((row) => arithmeticMean(row));
  expectClose(means, expected.arith_first_two, 1e-12);
});

test.each(Object.entries(expected.temp))(
  'shares of the best, which move with the unit of measure: %s',
  (table, published) => {
    const rows = inputs.temp[table] ?? [];
    const columns = [0, 1].map((at) => fractionOfMaximum(rows.map((row) => row[at] ?? null)));
    const means = rows.map((_, unit) =>
      arithmeticMean(columns.map((column) => column[unit] ?? null)),
    );
    expectClose(means, published, tolerance.temp);
  },
);
