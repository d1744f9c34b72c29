import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exponential, positivePower } from './exponential';
import { decimalLogarithm, naturalLogarithm, powerOfTen } from './logarithm';

/** Distance in units of the last place of what is expected. */
function unitsApart(given: number, expected: number): number {
  if (given === expected) return 0;
  const unit = Math.max(Math.abs(expected) * Number.EPSILON, Number.MIN_VALUE);
  return Math.abs(given - expected) / unit;
}

const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });

test('the logarithm is the platform’s, to the last place', () => {
  fc.assert(
    fc.property(fc.oneof(positive, fc.double({ min: 0.5, max: 2, noNaN: true })), (value) => {
      expect(unitsApart(naturalLogarithm(value), Math.log(value))).toBeLessThanOrEqual(1);
    }),
    { numRuns: 3000 },
  );
});

test.each([
  [1, 0],
  [Math.E, 1],
  [0, -Infinity],
  [-1, NaN],
  [NaN, NaN],
  [Infinity, Infinity],
  [2, Math.LN2],
  [1 + 2 ** -30, 2 ** -30 - 2 ** -61],
  [2 ** -1074, -1074 * Math.LN2],
])('the logarithm of %p is %p', (value, logarithm) => {
  expect(naturalLogarithm(value)).toBe(logarithm);
});

test('the exponential is the platform’s, to the last place', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ min: -740, max: 709, noNaN: true }),
        fc.double({ min: -1.1, max: 1.1, noNaN: true }),
      ),
      (power) => {
        expect(unitsApart(exponential(power), Math.exp(power))).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([
  [0, 1],
  [1, Math.E],
  [710, Infinity],
  [709.78, Math.exp(709.78)],
  [-746, 0],
  [-745, 5e-324],
  [1e-12, 1 + 1e-12],
  [NaN, NaN],
  [Infinity, Infinity],
  [-Infinity, 0],
])('e to %p is %p', (power, value) => {
  expect(exponential(power)).toBe(value);
});

test('decimal logarithms of powers of ten are whole', () => {
  for (let exponent = -300; exponent <= 300; exponent += 1) {
    expect(decimalLogarithm(powerOfTen(exponent))).toBe(exponent);
  }
  expect(decimalLogarithm(2)).toBeCloseTo(Math.log10(2), 15);
});

test('powers are those of the platform, roots and whole ones as such', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.double({ min: -8, max: 8, noNaN: true }),
      (base, power) => {
        const expected = base ** power;
        expect(Math.abs(positivePower(base, power) / expected - 1)).toBeLessThan(1e-13);
      },
    ),
  );
  expect(positivePower(3, 0.5)).toBe(Math.sqrt(3));
  expect(positivePower(3, -2)).toBe(1 / 9);
  expect(positivePower(7, 3)).toBe(343);
});
