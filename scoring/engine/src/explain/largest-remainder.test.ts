import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apportion, roundHalfAway } from './largest-remainder';

describe('printed figures', () => {
  test('halves are rounded away from zero', () => {
    expect([0.5, -0.5, 1.5, -1.5, 0.4999, -0.2].map(roundHalfAway)).toEqual([1, -1, 2, -2, 0, 0]);
  });

  test('ties go to the smaller identifier', () => {
    const printed = apportion(
      [
        { id: 'b', amount: 0.5 },
        { id: 'a', amount: 0.5 },
      ],
      1,
    );
    expect([...printed]).toEqual([
      ['b', 0],
      ['a', 1],
    ]);
  });

  test('always add to their printed sum, none further than one from its exact value', () => {
    const amounts = fc.array(fc.double({ min: -200, max: 200, noNaN: true }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(amounts, (values) => {
        const figures = values.map((amount, position) => ({ id: `f${position}`, amount }));
        const sum = roundHalfAway(values.reduce((total, value) => total + value, 0));
        const printed = apportion(figures, sum);
        expect([...printed.values()].reduce((total, value) => total + value, 0)).toBe(sum);
        for (const { id, amount } of figures) {
          expect(Math.abs((printed.get(id) ?? NaN) - amount)).toBeLessThanOrEqual(1 + 1e-6);
        }
      }),
    );
  });
});
