import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { printScore } from './print-score';

test.each([
  [1.005, 2, 1.01],
  [-1.005, 2, -1.01],
  [0.4445, 3, 0.445],
  [2.5, 0, 3],
  [-0.4, 0, 0],
  [1e-7, 3, 0],
  [1.5e-7, 7, 2e-7],
  [123456789012.5, 0, 123456789013],
  [1e21, 2, 1e21],
  [68.375, 2, 68.38],
])('%d with %d decimals is %d', (score, decimals, printed) => {
  expect(printScore(score, decimals)).toBe(printed);
});

test('a printed score is never further than half a step, and is printed as itself', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: 0, max: 6 }),
      (score, decimals) => {
        const printed = printScore(score, decimals);
        expect(Math.abs(printed - score)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
        expect(printScore(printed, decimals)).toBe(printed);
        expect(printed).toBe(Number(printed.toFixed(decimals)));
      },
    ),
  );
});
