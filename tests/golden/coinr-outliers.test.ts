import { computeIndex } from '@ancrage/engine/composite/compute-index';
import { expect, describe, test } from '@jest/globals';
import { expectClose, readGolden } from './close-to';
import { oneIndicator } from './method-document';

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

/** A vector under a rule for outliers: its treated values, and what is reported of them. */
function treat(x: readonly number[], outliers: unknown) {
  const method = oneIndicator({ outliers, normalisation: { method: 'none' } });
  const units = x.map((_, at) => `unit ${at}`);
  const { result } = computeIndex(method, { units, numbers: { x } });
  return { values: result.scores, report: result.outliers[0] };
}

function ends(column: readonly (number | null)[]): (number | null)[] {
  return [column[0] ?? null, column.at(-1) ?? null];
}

describe.each(['x1', 'x2', 'x3', 'x4'] as const)('%s', (name) => {
  const x = inputs[name];
  const published = expected[name];

  test('its shape, before and after', () => {
    const { report } = treat(x, { method: 'winsorise' });
    expectClose(
      [report?.before, report?.after].flatMap((shape) => [
        shape?.skewness ?? null,
        shape?.kurtosis ?? null,
      ]),
      [published.skew, published.kurt, published.skew_after, published.kurt_after],
      tolerance,
    );
  });

  test('its winsorised values', () => {
    const { values, report } = treat(x, { method: 'winsorise' });
    expect([values, report?.treatment, report?.passes]).toEqual([
      published.treated,
      'winsorised',
      true,
    ]);
  });

  test('each treated point is reported', () => {
    const { report } = treat(x, { method: 'winsorise' });
    expect(report?.points).toHaveLength(published.nwin);
    expect(report?.points).toEqual(
      published.treated.flatMap((to, at) =>
        x[at] === to ? [] : [{ unit: `unit ${at}`, from: x[at], to }],
      ),
    );
  });
});

test('where the points do not suffice, nothing passes by winsorising alone', () => {
  const published = expected.x2_winmax1;
  const rule = { method: 'winsorise', mostPoints: 1, otherwise: 'none' };
  const { values, report } = treat(inputs.x2, rule);
  expect([values, report?.passes]).toEqual([published.treated, published.pass]);
  expectClose(
    [report?.after.skewness ?? null, report?.after.kurtosis ?? null],
    [published.skew_after, published.kurt_after],
    tolerance,
  );
});

test('and the logarithm takes the original values', () => {
  const { values, report } = treat(inputs.x2, { method: 'winsorise', mostPoints: 1 });
  expect(report?.treatment).toBe('transformed');
  expectClose(ends(values), expected.log_CT_x2_first_last, tolerance);
});

test('the transformations', () => {
  const transformed = (vector: Vector, transformation: unknown): (number | null)[] =>
    ends(treat(inputs[vector], { method: 'transform', transformation }).values);
  expectClose(transformed('x2', 'shiftedLog'), expected.log_CT_x2_first_last, tolerance);
  expect(transformed('x2', 'mirroredLog')).toEqual(transformed('x2', 'shiftedLog'));
  expectClose(transformed('x4', 'mirroredLog'), expected.log_CT_plus_x4_first_last, tolerance);
  const lasts = [transformed('x3', 'logFromOne')[1], transformed('x3', { boxCox: 0.5 })[1]];
  expectClose(
    lasts.map((value) => value ?? null),
    [expected.log_CT_orig_x3_last, expected['boxcox_0.5_x3_last']],
    tolerance,
  );
});
