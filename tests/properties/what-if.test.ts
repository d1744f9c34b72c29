import { applyChange } from '@ancrage/engine/what-if/apply-change';
import { nextSteps } from '@ancrage/engine/what-if/next-steps';
import { simulation } from '@ancrage/engine/what-if/simulate';
import { score } from '@ancrage/engine/score';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ALL_ZERO, drawnLines, inputOf, lineOf, METHOD, withReplicates } from './drawn-company';

const FEW = withReplicates(100);

describe('what would move a score next', () => {
  test('each step brings the gain that it promises, and the best is the first', () => {
    fc.assert(
      fc.property(drawnLines, (lines) => {
        const input = inputOf(lines, ALL_ZERO);
        const steps = nextSteps(input, FEW);
        const before = score(input, FEW);
        for (const { change, gain, interval } of steps) {
          const after = score(applyChange(input, FEW.document, change), FEW);
          expect((after.score ?? NaN) - (before.score ?? NaN)).toBeCloseTo(gain, 9);
          expect(gain).toBeGreaterThan(0);
          expect(interval.low).toBeLessThanOrEqual(interval.high);
        }
        const gains = steps.map(({ gain }) => gain);
        expect([...gains].sort((one, other) => other - one)).toEqual(gains);
      }),
      { numRuns: 20 },
    );
  });

  test('a company that opened nothing is shown how to open each family', () => {
    const input = inputOf([], ALL_ZERO);
    const steps = nextSteps(input, FEW, 20);
    const opened = steps.flatMap(({ change }) =>
      change.kind === 'open' ? [change.indicator] : [],
    );
    // A share of purchases that were not made has nothing to divide it by.
    expect(opened.sort()).toEqual(
      FEW.document.indicators
        .map(({ id }) => id)
        .filter((id) => id !== 'F2')
        .sort(),
    );
  });

  test('the hours to the balance are those that bring it there, in two digits', () => {
    const steps = nextSteps(inputOf([], ALL_ZERO), FEW, 20);
    const step = steps.find(({ change }) => change.kind === 'open' && change.indicator === 'H1');
    // 1.6 h × 60 FTE at the factor of a document, 0.95 × 0.95: 106.4 h.
    expect(step?.change).toEqual({ kind: 'open', indicator: 'H1', quantity: 110 });
  });

  test('an unproved commitment can be confirmed, a confirmed one needs nothing', () => {
    const lines = [
      {
        ...lineOf({ kind: 1, quarter: 5, quantity: 60, grade: 'declared' }, 1),
        commitment: 'said',
      },
      {
        ...lineOf({ kind: 4, quarter: 5, quantity: 60, grade: 'confirmed' }, 2),
        commitment: 'shown',
      },
    ];
    const proofs = nextSteps(inputOf(lines, ALL_ZERO), FEW, 20).filter(
      ({ kind }) => kind === 'prove',
    );
    expect(proofs.map(({ change }) => change)).toEqual([
      { kind: 'prove', commitment: 'said', grade: 'confirmed' },
    ]);
  });

  test('an unanswered indicator is answered by its step', () => {
    const answers = ALL_ZERO.filter(({ indicator }) => indicator !== 'C3');
    const steps = nextSteps(inputOf([], answers), FEW, 20);
    const kinds = steps.map(({ change, kind }) => [
      change.kind === 'open' ? change.indicator : '',
      kind,
    ]);
    expect(kinds).toContainEqual(['C3', 'answer']);
    expect(kinds).toContainEqual(['C1', 'open']);
  });

  test('a state adds to the last figure that was stated', () => {
    const input = inputOf(
      [lineOf({ kind: 2, quarter: 4, quantity: 100, grade: 'confirmed' }, 1)],
      ALL_ZERO,
    );
    const after = score(
      applyChange(input, METHOD.document, { kind: 'open', indicator: 'H2', quantity: 5 }),
      FEW,
    );
    const people = after.indicators.find(({ id }) => id === 'H2');
    expect(people?.value).toBeCloseTo((100 * (10 + 5 * 0.9025)) / 64, 9);
  });

  test('a simulation says the difference and an interval that holds it', () => {
    const input = inputOf([], ALL_ZERO);
    const simulate = simulation(input, METHOD);
    const { result, difference, interval } = simulate([
      { kind: 'open', indicator: 'H1', quantity: 110 },
      { kind: 'open', indicator: 'S1', quantity: 20_000 },
    ]);
    expect(result.score).toBeGreaterThan(-100);
    expect(difference).toBeCloseTo((result.score ?? NaN) + 100, 9);
    expect(interval?.low).toBeLessThan(difference ?? NaN);
    expect(interval?.high).toBeGreaterThan(difference ?? NaN);
    expect(simulate([]).difference).toBe(0);
  });

  test('a quantity that is none is refused', () => {
    const open = (quantity: number) => () =>
      applyChange(inputOf([]), METHOD.document, { kind: 'open', indicator: 'H1', quantity });
    expect(open(-1)).toThrow(expect.objectContaining({ code: 'out-of-bounds' }));
    expect(open(NaN)).toThrow(expect.objectContaining({ code: 'out-of-bounds' }));
    expect(() =>
      applyChange(inputOf([]), METHOD.document, { kind: 'open', indicator: 'X9', quantity: 1 }),
    ).toThrow(expect.objectContaining({ code: 'not-defined' }));
  });
});
