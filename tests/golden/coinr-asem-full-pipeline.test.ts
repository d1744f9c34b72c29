import { arithmeticMean } from '@ancrage/engine/aggregate/means';
import type { Column } from '@ancrage/engine/missing/column';
import { imputeByGroup } from '@ancrage/engine/missing/impute';
import { screenUnit } from '@ancrage/engine/missing/screen-unit';
import { minMax } from '@ancrage/engine/normalise/scales';
import { shapeOf } from '@ancrage/engine/outlier/shape';
import { treatOutliers } from '@ancrage/engine/outlier/treat-outliers';
import { winsorise } from '@ancrage/engine/outlier/winsorise';
import { expect, test } from '@jest/globals';
import { expectClose, readGolden } from './close-to';

interface Table {
  readonly units: readonly string[];
  readonly columns: readonly string[];
  readonly x: readonly Column[];
}

interface TreeRow {
  readonly Level: number;
  readonly iCode: string;
  readonly Direction: number;
  readonly Weight: number;
  readonly Parent: string | null;
  readonly Denominator: string | null;
}

interface TreatmentRow {
  readonly iCode: string;
  readonly skew: number;
  readonly kurt: number;
  readonly pass: boolean;
  readonly nwin: number | null;
  readonly skew_after: number | null;
  readonly kurt_after: number | null;
}

/** Source: COINr 1.1.14 (MIT), executed on its data set ASEM: 51 countries, 49 indicators. */
const golden = readGolden<{
  readonly inputs: {
    readonly data: Table;
    readonly group: readonly string[];
    readonly tree: readonly TreeRow[];
  };
  readonly expected: {
    readonly imputed: Table;
    readonly treatment: readonly TreatmentRow[];
    readonly normalised: Table;
    readonly aggregated: Table;
  };
  readonly tolerance: Readonly<
    Record<'imputed' | 'treatment' | 'normalised' | 'aggregated', number>
  >;
}>('16-coinr-asem-full-pipeline');

const { inputs, expected, tolerance } = golden;
const { units } = inputs.data;
const indicators = inputs.tree.filter(({ Level }) => Level === 1);

/** A table's column, in the order of the data's units. */
function columnOf(table: Table, name: string): Column {
  const at = table.columns.indexOf(name);
  return units.map((unit) => table.x[table.units.indexOf(unit)]?.[at] ?? null);
}

function denominated({ iCode, Denominator }: TreeRow): Column {
  const column = columnOf(inputs.data, iCode);
  if (Denominator === null) return column;
  const sizes = columnOf(inputs.data, Denominator);
  return column.map((value, unit) => {
    const size = sizes[unit] ?? null;
    return value === null || size === null ? null : value / size;
  });
}

const imputed = new Map(
  indicators.map((row) => [row.iCode, imputeByGroup(denominated(row), inputs.group, 'mean')]),
);

const normalised = new Map(
  indicators.map(({ iCode, Direction }) => {
    const { values } = treatOutliers(imputed.get(iCode) ?? []);
    return [iCode, minMax(values.map((value) => (value === null ? null : Direction * value)))];
  }),
);

/** A node's values: its indicator's, or the mean of its children's. */
function valuesOf(node: string): Column {
  const children = inputs.tree.filter(({ Parent }) => Parent === node);
  const columns = children.map(({ iCode }) => normalised.get(iCode) ?? valuesOf(iCode));
  const weights = children.map(({ Weight }) => Weight);
  return units.map((_, unit) =>
    arithmeticMean(
      columns.map((column) => column[unit] ?? null),
      weights,
    ),
  );
}

test('no unit knows too little to stay', () => {
  for (const [unit] of units.entries()) {
    const row = [...imputed.values()].map((column) => column[unit] ?? null);
    expect(screenUnit(row, { availability: 0.9, nonZero: null })).toEqual([]);
  }
});

test.each(expected.imputed.columns)(
  '%s: per denominator, its gaps with the mean of the group',
  (name) => {
    const published = columnOf(expected.imputed, name);
    expectClose(imputed.get(name) ?? [], published, tolerance.imputed);
  },
);

test.each(expected.treatment.map((row) => [row.iCode, row] as const))(
  '%s: outliers',
  (name, row) => {
    const column = imputed.get(name) ?? [];
    const before = shapeOf(column);
    expectClose([before.skewness, before.kurtosis], [row.skew, row.kurt], tolerance.treatment);
    const { values, points } = winsorise(column);
    expect(points).toBe(row.nwin ?? 0);
    expect(treatOutliers(column).treatment === 'none').toBe(row.pass);
    if (row.nwin === null) return;
    const after = shapeOf(values);
    expectClose(
      [after.skewness, after.kurtosis],
      [row.skew_after, row.kurt_after],
      tolerance.treatment,
    );
  },
);

test.each(expected.normalised.columns)('%s: from 0 to 100', (name) => {
  expectClose(
    normalised.get(name) ?? [],
    columnOf(expected.normalised, name),
    tolerance.normalised,
  );
});

test.each(expected.aggregated.columns)('%s: the mean up to there', (name) => {
  expectClose(valuesOf(name), columnOf(expected.aggregated, name), tolerance.aggregated);
});
