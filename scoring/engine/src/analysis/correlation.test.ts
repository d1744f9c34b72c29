import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Column } from '../missing/column';
import { correlation, correlationMatrix } from './correlation';
import type { CorrelationKind } from './correlation';
import { kendallTau } from './kendall-tau';

const KINDS: readonly CorrelationKind[] = ['pearson', 'spearman', 'kendall'];
const kinds = fc.constantFrom(...KINDS);

const X = [1, 2, 2, 3, 5, 8, 13, 4, 4, 4];
const Y = [2, 1, 4, 4, 3, 9, 7, 7, 1, 4];

/** Pairs of cells, where the same value and a missing one come often. */
const pairs = fc.array(
  fc.tuple(fc.option(fc.integer({ min: -9, max: 9 })), fc.option(fc.integer({ min: -9, max: 9 }))),
  { maxLength: 30 },
);
const oneOf = (rows: readonly (readonly [number | null, number | null])[]): Column =>
  rows.map(([one]) => one);
const otherOf = (rows: readonly (readonly [number | null, number | null])[]): Column =>
  rows.map(([, other]) => other);

// Source: scipy 1.17.1, stats.pearsonr, spearmanr and kendalltau (variant b).
test.each([
  ['pearson', 0.6614747341258134],
  ['spearman', 0.579940153602944],
  ['kendall', 0.44447831849231534],
] as const)('the %s correlation with ties is scipy’s', (kind, value) => {
  expect(correlation(X, Y, kind)).toBeCloseTo(value, 14);
});

test('Pearson’s is what is correlated unless said', () => {
  expect(correlation(X, Y)).toBe(correlation(X, Y, 'pearson'));
});

test('a correlation is symmetric, within −1 and 1, and turns its sign with a side', () => {
  fc.assert(
    fc.property(pairs, kinds, (rows, kind) => {
      const found = correlation(oneOf(rows), otherOf(rows), kind);
      expect(correlation(otherOf(rows), oneOf(rows), kind)).toBe(found);
      const turned = oneOf(rows).map((value) => (value === null ? null : -value));
      const mirrored = correlation(turned, otherOf(rows), kind);
      if (found === null) {
        expect(mirrored).toBeNull();
      } else {
        expect(mirrored).toBeCloseTo(-found, 12);
        expect(Math.abs(found)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('ranks’ correlations do not feel what keeps the order, Pearson’s no change of unit', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const one = oneOf(rows);
      const other = otherOf(rows);
      const bent = one.map((value) => (value === null ? null : value ** 3 + 2 * value));
      const scaled = one.map((value) => (value === null ? null : 4 * value - 16));
      for (const kind of ['spearman', 'kendall'] as const) {
        expect(correlation(bent, other, kind)).toBe(correlation(one, other, kind));
      }
      const found = correlation(one, other);
      if (found === null) expect(correlation(scaled, other)).toBeNull();
      else expect(correlation(scaled, other)).toBeCloseTo(found, 12);
    }),
  );
});

test('Kendall’s τ-b in n log n is the count over all pairs', () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      const known = rows.flatMap(([x, y]) => (x === null || y === null ? [] : [{ x, y }]));
      let balance = 0;
      let untiedX = 0;
      let untiedY = 0;
      for (const [at, one] of known.entries()) {
        for (const other of known.slice(at + 1)) {
          const signX = Math.sign(one.x - other.x);
          const signY = Math.sign(one.y - other.y);
          balance += signX * signY;
          untiedX += Math.abs(signX);
          untiedY += Math.abs(signY);
        }
      }
      const found = correlation(oneOf(rows), otherOf(rows), 'kendall');
      if (untiedX === 0 || untiedY === 0) expect(found).toBeNull();
      else expect(found).toBeCloseTo(balance / Math.sqrt(untiedX) / Math.sqrt(untiedY), 12);
    }),
  );
});

test('a hundred thousand units are correlated in a moment', () => {
  const count = 100_000;
  const xs = Array.from({ length: count }, (_, at) => (at * 7919) % count);
  expect(kendallTau(xs, xs)).toBe(1);
  expect(
    kendallTau(
      xs,
      xs.map((value) => -value),
    ),
  ).toBe(-1);
});

test.each(KINDS)('without spread or a second pair there is no %s correlation', (kind) => {
  expect(correlation([1, 1, 1], [1, 2, 3], kind)).toBeNull();
  expect(correlation([0.1, 0.1, 0.1], [1, 2, 3], kind)).toBeNull();
  expect(correlation([1, 2, null], [3, null, 4], kind)).toBeNull();
  expect(correlation([], [], kind)).toBeNull();
});

test('two units are enough, and packed columns are read alike', () => {
  expect(KINDS.map((kind) => correlation([1, 2], [5, 3], kind))).toEqual([-1, -1, -1]);
  const packed = Float64Array.of(1, NaN, 2, 4);
  expect(correlation(packed, [3, 9, 1, 5])).toBe(correlation([1, null, 2, 4], [3, 9, 1, 5]));
});

test('figures as large or small as floats go are correlated alike', () => {
  for (const factor of [2 ** 900, 2 ** -900]) {
    const scaled = X.map((value) => value * factor);
    expect(correlation(scaled, Y)).toBeCloseTo(correlation(X, Y) ?? NaN, 12);
  }
});

test('columns of other units, or with a value that is none, are refused', () => {
  expect(() => correlation([1, 2], [1])).toThrow(
    expect.objectContaining({
      code: 'lengths-differ',
      message: expect.stringContaining('units'),
    }),
  );
  expect(() => correlation([1, Infinity], [1, 2])).toThrow(
    expect.objectContaining({ code: 'not-finite', message: expect.stringMatching(/\w \w/) }),
  );
});

test('a matrix holds each pair twice, and 1 for a column with itself', () => {
  const columns = [X, Y, X.map(() => 5)];
  expect(correlationMatrix(columns, 'kendall')).toEqual([
    [1, correlation(X, Y, 'kendall'), null],
    [correlation(X, Y, 'kendall'), 1, null],
    [null, null, null],
  ]);
});
