import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UndefinedFigure } from '../missing/undefined-figure';
import { sobolIndices } from './sobol-indices';
import { runSobolRows } from './sobol-rows';
import type { Output, SobolDesign, SobolRows } from './sobol-rows';

const code = (name: string): unknown =>
  expect.objectContaining({ code: name, message: expect.stringMatching(/\w \w/) });

/** Ishigami and Homma (1990), a = 7, b = 0.1, on (−π, π)³. */
function ishigami(point: readonly number[]): number {
  const [x = NaN, y = NaN, z = NaN] = point.map((u) => Math.PI * (2 * u - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** Its variance by terms: of x alone, of y alone, of x with z (Saltelli et al. 2008, p. 196). */
const ALONE_X = 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2;
const ALONE_Y = 49 / 8;
const X_WITH_Z = (8 * 0.1 ** 2 * Math.PI ** 8) / 225;
const ISHIGAMI_VARIANCE = ALONE_X + ALONE_Y + X_WITH_Z;

/** Sobol's g-function: Π (|4u − 2| + a) / (1 + a). */
const G_FACTORS = [0, 1, 4.5, 9, 99];

function g(point: readonly number[]): number {
  return point.reduce((product, u, at) => {
    const a = G_FACTORS[at] ?? NaN;
    return (product * (Math.abs(4 * u - 2) + a)) / (1 + a);
  }, 1);
}

function study(output: Output, inputs: number, rows: number, sampling: 'plain' | 'sobol') {
  const design = { inputs: new Array<number>(inputs).fill(1), seed: 'study', sampling };
  return sobolIndices([runSobolRows(output, design, { first: 0, last: rows })]);
}

test.each([
  ['sobol', 4096, 0.01],
  ['plain', 20_000, 0.06],
] as const)(
  'the indices of Ishigami’s function are the analytic ones (%s)',
  (sampling, rows, near) => {
    const { variance, inputs, failed } = study(ishigami, 3, rows, sampling);
    const first = [ALONE_X, ALONE_Y, 0].map((part) => part / ISHIGAMI_VARIANCE);
    const total = [ALONE_X + X_WITH_Z, ALONE_Y, X_WITH_Z].map((part) => part / ISHIGAMI_VARIANCE);
    expect(Math.abs(variance / ISHIGAMI_VARIANCE - 1)).toBeLessThan(near);
    expect(failed).toBe(0);
    for (const [at, input] of inputs.entries()) {
      expect(Math.abs(input.first.value - (first[at] ?? NaN))).toBeLessThan(near);
      expect(Math.abs(input.total.value - (total[at] ?? NaN))).toBeLessThan(near);
    }
  },
);

test('the indices of the g-function are the analytic ones', () => {
  const { variance, inputs } = study(g, G_FACTORS.length, 8192, 'sobol');
  const alone = G_FACTORS.map((a) => 1 / (3 * (1 + a) ** 2));
  const whole = alone.reduce((product, part) => product * (1 + part), 1) - 1;
  expect(Math.abs(variance / whole - 1)).toBeLessThan(0.02);
  for (const [at, part] of alone.entries()) {
    const withAll = (part * (whole + 1)) / (1 + part);
    expect(Math.abs((inputs[at]?.first.value ?? NaN) - part / whole)).toBeLessThan(0.02);
    expect(Math.abs((inputs[at]?.total.value ?? NaN) - withAll / whole)).toBeLessThan(0.02);
  }
});

test('a group that is drawn together has one index, and a sum without interactions splits', () => {
  const design: SobolDesign = { inputs: [2, 1], seed: 'group', sampling: 'sobol' };
  const sum: Output = ([a = NaN, b = NaN, c = NaN]) => a + b + 2 * c;
  const { inputs } = sobolIndices([runSobolRows(sum, design, { first: 0, last: 4096 })]);
  expect(inputs).toHaveLength(2);
  [1 / 3, 2 / 3].forEach((part, at) => {
    expect(inputs[at]?.first.value).toBeCloseTo(part, 2);
    expect(inputs[at]?.total.value).toBeCloseTo(part, 2);
  });
});

test('the estimators are those of COINr’s SA_estimate', () => {
  // y(A), y(B) and two columns of y(AB), by hand: V = 3.5 of (1 2 4 | 3 0 5).
  const outputs = Float64Array.of(1, 3, 2, 1, 2, 0, 2, 3, 4, 5, 3, 6);
  const { variance, inputs } = sobolIndices([{ first: 0, last: 3, inputs: 2, outputs }]);
  expect(variance).toBeCloseTo(3.5, 14);
  expect(inputs[0]?.first.value).toBeCloseTo((3 * 1 + 0 + 5 * -1) / 3 / 3.5, 14);
  expect(inputs[1]?.first.value).toBeCloseTo((0 + 0 + 5 * 2) / 3 / 3.5, 14);
  expect(inputs[0]?.total.value).toBeCloseTo(2 / (2 * 3 * 3.5), 14);
  expect(inputs[1]?.total.value).toBeCloseTo(5 / (2 * 3 * 3.5), 14);
  expect(inputs[0]?.first).not.toHaveProperty('low');
});

test('any cut into spans, in any order, gives the same digits', () => {
  const design: SobolDesign = { inputs: [1, 1, 1], seed: 'cut' };
  const bootstrap = { samples: 5, seed: 'cut' };
  const whole = sobolIndices([runSobolRows(ishigami, design, { first: 0, last: 50 })], bootstrap);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 49 }), { maxLength: 6 }), (cuts) => {
      const ends = [0, ...cuts.sort((one, other) => one - other), 50];
      const spans = ends
        .slice(1)
        .map((last, at) => runSobolRows(ishigami, design, { first: ends[at] ?? 0, last }))
        .reverse();
      expect(sobolIndices(spans, bootstrap)).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

test('the bootstrap’s interval holds the estimate, and narrows as rows are added', () => {
  const design: SobolDesign = { inputs: [1, 1, 1], seed: 'bootstrap', sampling: 'sobol' };
  const widths = [256, 4096].map((last) => {
    const rows = runSobolRows(ishigami, design, { first: 0, last });
    const { inputs } = sobolIndices([rows], { samples: 200, seed: 'bootstrap' });
    for (const { first, total } of inputs) {
      for (const { value, low = NaN, high = NaN } of [first, total]) {
        expect(low).toBeLessThan(value);
        expect(high).toBeGreaterThan(value);
      }
    }
    return (inputs[0]?.total.high ?? NaN) - (inputs[0]?.total.low ?? NaN);
  });
  expect(widths[1]).toBeLessThan((widths[0] ?? NaN) / 2);
});

test('a row with a failed run is left out and counted', () => {
  const design: SobolDesign = { inputs: [1, 1], seed: 'fails' };
  const sometimes: Output = ([a = NaN, b = NaN]) => {
    if (a > 0.9) throw new UndefinedFigure('not-positive', 'no mean');
    return a + b;
  };
  const rows = runSobolRows(sometimes, design, { first: 0, last: 400 });
  const { rows: whole, failed } = sobolIndices([rows]);
  expect(whole + failed).toBe(400);
  // A row survives where the two draws of a stay below 0.9.
  expect(failed).toBeGreaterThan(400 * (1 - 0.81) * 0.7);
  expect(failed).toBeLessThan(400 * (1 - 0.81) * 1.3);
});

test('one input, nothing that varies, or no row at all are refused; a fault goes on', () => {
  const two: SobolDesign = { inputs: [1, 1], seed: '' };
  const span = { first: 0, last: 8 };
  const fault: Output = () => {
    throw new TypeError('a fault');
  };
  const empty: SobolRows = { first: 0, last: 0, inputs: 2, outputs: new Float64Array(0) };
  expect(() => runSobolRows(g, { inputs: [3], seed: '' }, span)).toThrow(code('not-defined'));
  expect(() => sobolIndices([runSobolRows(() => 4, two, span)])).toThrow(code('no-range'));
  expect(() => sobolIndices([empty])).toThrow(code('nothing-available'));
  expect(() => sobolIndices([])).toThrow(code('nothing-available'));
  expect(() => runSobolRows(fault, two, span)).toThrow(TypeError);
});
