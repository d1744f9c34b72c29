import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apportion, apportionTenths, roundHalfAway } from './largest-remainder';

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
    const alike = ['c', 'a', 'd', 'b'].map((id) => ({ id, amount: 0.5 }));
    expect([...apportion(alike, 2)].filter(([, one]) => one === 1)).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });

  test('what is printed too much is taken from the smallest remainders first', () => {
    const figures = [
      { id: 'a', amount: 2.9 },
      { id: 'b', amount: 2.1 },
      { id: 'c', amount: 2.5 },
    ];
    expect([...apportion(figures, 5).values()]).toEqual([2, 1, 2]);
    expect([...apportion(figures, 9).values()]).toEqual([3, 3, 3]);
    expect([...apportion(figures, 10).values()]).toEqual([4, 3, 3]);
    expect(apportion([], 1).size).toBe(0);
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

test('in tenths a detail of nothing prints as nothing, and details add to what they open', () => {
  const amounts = fc.array(
    fc.integer({ min: -4000, max: 4000 }).map((part) => part / 97),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(amounts, fc.nat(3), (given, zeros) => {
      const figures = [...given, ...Array.from({ length: zeros }, () => 0)].map((amount, at) => ({
        id: String(at),
        amount,
      }));
      fc.pre(given.some((amount) => Math.abs(amount) > 1));
      const printedSum = Math.round(given.reduce((sum, amount) => sum + amount, 0)) + 0;
      const printed = apportionTenths(figures, printedSum);
      const tenths = [...printed.values()].reduce((sum, one) => sum + Math.round(one * 10), 0);
      expect(tenths).toBe(printedSum * 10);
      for (const { id, amount } of figures) if (amount === 0) expect(printed.get(id)).toBe(0);
    }),
  );
  const hours = [
    { id: 'H1', amount: 20.6828 },
    { id: 'H2', amount: 0 },
  ];
  expect([...apportionTenths(hours, 20)]).toEqual([
    ['H1', 20],
    ['H2', 0],
  ]);
});
