import { computeIndex } from '@ancrage/engine/composite/compute-index';
import type { IndexResult } from '@ancrage/engine/composite/index-result';
import type { Column } from '@ancrage/engine/missing/column';
import { expect, test } from '@jest/globals';
import { expectClose, numbersOf, readGolden } from './close-to';
import { readMethod } from './method-document';

interface Sheet {
  readonly units: readonly string[];
  readonly columns: readonly string[];
  readonly x: readonly Column[];
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
  readonly inputs: { readonly data: Sheet; readonly group: readonly string[] };
  readonly expected: {
    readonly imputed: Sheet;
    readonly treatment: readonly TreatmentRow[];
    readonly normalised: Sheet;
    readonly aggregated: Sheet;
  };
  readonly tolerance: Readonly<
    Record<'imputed' | 'treatment' | 'normalised' | 'aggregated', number>
  >;
}>('16-coinr-asem-full-pipeline');

const { inputs, expected, tolerance } = golden;
const { units, columns, x } = inputs.data;
const method = readMethod('asem');

/** The index, computed by each test anew: a test is then known by all that it runs through. */
function computed(): IndexResult {
  return computeIndex(method, {
    units,
    numbers: numbersOf(columns, x),
    groups: { EurAsia_group: inputs.group },
  }).result;
}

/** A published column, in the order of the data's units. */
function published(sheet: Sheet, name: string): Column {
  const at = sheet.columns.indexOf(name);
  return units.map((unit) => sheet.x[sheet.units.indexOf(unit)]?.[at] ?? null);
}

test('no unit knows too little to stay', () => {
  const result = computed();
  expect(result.screened).toEqual([]);
  expect(result.units).toEqual(units);
});

/** Columns of a published sheet that are further from it than the case allows. */
function far(
  sheet: Sheet,
  given: (name: string) => Column | undefined,
  allowed: number,
): readonly string[] {
  expect(sheet.columns.length).toBeGreaterThan(10);
  return sheet.columns.filter((name) => {
    const figures = given(name) ?? [];
    return !published(sheet, name).every(
      (wanted, unit) => Math.abs((figures[unit] ?? NaN) - (wanted ?? NaN)) <= allowed,
    );
  });
}

test('indicators per denominator, their gaps with the mean of the group', () => {
  const { indicators } = computed();
  expect(far(expected.imputed, (name) => indicators[name]?.prepared, tolerance.imputed)).toEqual(
    [],
  );
});

test('outliers: the shape of each indicator before and after, and how many points were moved', () => {
  const { outliers } = computed();
  expect(outliers).toHaveLength(expected.treatment.length);
  for (const row of expected.treatment) {
    const report = outliers.find(({ indicator }) => indicator === row.iCode);
    expectClose(
      [report?.before.skewness ?? null, report?.before.kurtosis ?? null],
      [row.skew, row.kurt],
      tolerance.treatment,
    );
    expect([row.iCode, report?.treatment]).toEqual([row.iCode, row.pass ? 'none' : 'winsorised']);
    expect([row.iCode, report?.points.length]).toEqual([row.iCode, row.nwin ?? 0]);
    if (row.nwin === null) continue;
    expectClose(
      [report?.after.skewness ?? null, report?.after.kurtosis ?? null],
      [row.skew_after, row.kurt_after],
      tolerance.treatment,
    );
  }
});

test('indicators from 0 to 100', () => {
  const { indicators } = computed();
  const given = (name: string): Column | undefined => indicators[name]?.normalised;
  expect(far(expected.normalised, given, tolerance.normalised)).toEqual([]);
});

test('the means of the whole tree', () => {
  const { nodes } = computed();
  expect(far(expected.aggregated, (name) => nodes[name], tolerance.aggregated)).toEqual([]);
});

test('the first three', () => {
  const result = computed();
  const ranked = units.map((unit, at) => [result.ranks[at], unit, result.printed[at]]);
  expect(ranked.sort(([one], [other]) => Number(one) - Number(other)).slice(0, 3)).toEqual([
    [1, 'CHE', 68.38],
    [2, 'NLD', 64.82],
    [3, 'DNK', 64.8],
  ]);
});
