import { shapeOf } from '@ancrage/engine/outlier/shape';
import {
  boxCox,
  logFromOne,
  mirroredLog,
  shiftedLog,
} from '@ancrage/engine/outlier/transformations';
import { treatOutliers } from '@ancrage/engine/outlier/treat-outliers';
import { winsorise } from '@ancrage/engine/outlier/winsorise';
import { describe, expect, test } from '@jest/globals';
import { expectClose, readGolden } from './close-to';

type Vector = 'x1' | 'x2' | 'x3' | 'x4';

interface Treated {
  readonly nwin: number;
  readonly treated: readonly number[];
  readonly skew_after: number;
  readonly kurt_after: number;
}

/** Source: COINr 1.1.14 (MIT), executed on the vectors of its own tests (test-treat.R). */
const golden = readGolden<{
  readonly inputs: Readonly<Record<Vector, readonly number[]>>;
  readonly expected: Readonly<Record<Vector, Treated & { skew: number; kurt: number }>> & {
    readonly x2_winmax1: Treated & { readonly pass: boolean };
    readonly log_CT_x2_first_last: readonly number[];
    readonly log_CT_plus_x4_first_last: readonly number[];
    readonly log_CT_orig_x3_last: number;
    readonly 'boxcox_0.5_x3_last': number;
  };
  readonly tolerance: number;
}>('13-coinr-skew-kurt-winsorise');

const { inputs, expected, tolerance } = golden;

function shape(column: readonly (number | null)[]): (number | null)[] {
  const { skewness, kurtosis } = shapeOf(column);
  return [skewness, kurtosis];
}

function ends(column: readonly (number | null)[]): (number | null)[] {
  return [column[0] ?? null, column.at(-1) ?? null];
}

describe.each(['x1', 'x2', 'x3', 'x4'] as const)('%s', (name) => {
  const x = inputs[name];
  const published = expected[name];

  test('its shape', () => expectClose(shape(x), [published.skew, published.kurt], tolerance));

  test('its winsorised values and what is left of the shape', () => {
    const { values, points, passes } = winsorise(x);
    expect([values, points, passes]).toEqual([published.treated, published.nwin, true]);
    expectClose(shape(values), [published.skew_after, published.kurt_after], tolerance);
  });

  test('each treated point is reported', () => {
    const { treatment, points } = treatOutliers(x);
    expect(treatment).toBe('winsorised');
    expect(points).toEqual(
      published.treated.flatMap((to, position) => {
        const from = x[position] ?? NaN;
        return from === to ? [] : [{ position, from, to }];
      }),
    );
  });
});

test('where the points do not suffice, the logarithm takes the original values', () => {
  const published = expected.x2_winmax1;
  const { values, points, passes } = winsorise(inputs.x2, { mostPoints: 1 });
  expect([values, points, passes]).toEqual([published.treated, published.nwin, published.pass]);
  expectClose(shape(values), [published.skew_after, published.kurt_after], tolerance);
  const treated = treatOutliers(inputs.x2, { mostPoints: 1 });
  expect(treated.treatment).toBe('transformed');
  expect(treated.values).toEqual(shiftedLog(inputs.x2));
});

test('the transformations', () => {
  expect(mirroredLog(inputs.x2)).toEqual(shiftedLog(inputs.x2));
  expectClose(ends(shiftedLog(inputs.x2)), expected.log_CT_x2_first_last, tolerance);
  expectClose(ends(mirroredLog(inputs.x4)), expected.log_CT_plus_x4_first_last, tolerance);
  const lasts = [logFromOne(inputs.x3).at(-1) ?? null, boxCox(0.5)(inputs.x3).at(-1) ?? null];
  expectClose(lasts, [expected.log_CT_orig_x3_last, expected['boxcox_0.5_x3_last']], tolerance);
});
