import { applyChange } from '@ancrage/engine/what-if/apply-change';
import { nextSteps } from '@ancrage/engine/what-if/next-steps';
import { roomToTarget } from '@ancrage/engine/what-if/room-to-target';
import { simulation } from '@ancrage/engine/what-if/simulate';
import { score } from '@ancrage/engine/score';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  ALL_ZERO,
  drawnLines,
  inputOf,
  lineOf,
  METHOD,
  SIZE,
  withReplicates,
} from './drawn-company';

const FEW = withReplicates(100);

const audited = (kind: number, quantity: number, position: number) =>
  lineOf({ kind, quarter: 5, quantity, grade: 'audited' }, position);

describe('what would move a score next', () => {
  test('each step brings the gain that it promises, and the best is the first', () => {
    fc.assert(
      fc.property(drawnLines, (lines) => {
        const input = inputOf(lines, ALL_ZERO);
        const steps = nextSteps(input, FEW);
        const before = score(input, FEW);
        for (const { change, gain, printed, interval } of steps) {
          const after = score(applyChange(input, FEW.document, change), FEW);
          expect((after.score ?? NaN) - (before.score ?? NaN)).toBeCloseTo(gain, 9);
          expect(gain).toBeGreaterThanOrEqual(0.05);
          expect(interval.low).toBeLessThanOrEqual(interval.high);
          expect(printed * 10).toBeCloseTo(Math.round(printed * 10), 9);
          expect(Math.abs(printed - gain)).toBeLessThanOrEqual(0.05 + 1e-9);
        }
        expect(steps.length).toBeLessThanOrEqual(5);
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

  /** The quantity that each indicator is to open next. */
  function openings(input: Parameters<typeof nextSteps>[0]) {
    return Object.fromEntries(
      nextSteps(input, FEW, 20).flatMap(({ change }) =>
        change.kind === 'open' ? [[change.indicator, change.quantity]] : [],
      ),
    );
  }

  test('people are counted whole, small quantities to a tenth, and a floor is part of the way', () => {
    const opened = openings(inputOf([], ALL_ZERO));
    // 10 % of 64 heads, half a visitor of 60 FTE, 15 % of 3 million: each by the factor of a document.
    expect(opened).toMatchObject({ H2: 8, C3: 34, F1: 500_000, C2: 10 });
    const sizes = [{ validFrom: '2025-04-01', validTo: null, figures: { ...SIZE, fte: 5 } }];
    expect(openings({ ...inputOf([], ALL_ZERO), sizes }).H1).toBe(8.9);
  });

  test('after the balance comes the target, by steps no longer than the first', () => {
    const after = (hours: number) => openings(inputOf([audited(1, hours, 1)], ALL_ZERO)).H1;
    expect(after(48)).toBe(54);
    expect(after(96)).toBe(110);
    expect(after(450)).toBe(34);
    expect(after(480)).toBeUndefined();
  });

  test('with two observed quarters half of it is enough', () => {
    expect(openings({ ...inputOf([], ALL_ZERO), observedFrom: '2026-Q2' }).H1).toBe(54);
  });

  test('what does not apply, or has nothing to divide it by, is no step', () => {
    const figures = { ...SIZE, employeeSavingsEur: 0, treasuryEur: null };
    const answers = ALL_ZERO.map((answer) =>
      answer.indicator === 'S2'
        ? { ...answer, answer: 'notApplicable' as const, reason: 'noSavingsPlan' }
        : answer,
    );
    const sizes = [{ validFrom: '2025-04-01', validTo: null, figures }];
    const opened = Object.keys(openings({ ...inputOf([], answers), sizes }));
    expect(opened).toContain('M1');
    expect(opened).not.toContain('S1');
    expect(opened).not.toContain('S2');
  });

  test('the ends of the sliders are what is missing to the targets', () => {
    const rooms = (input: Parameters<typeof roomToTarget>[0]) =>
      Object.fromEntries(
        roomToTarget(input, METHOD.document).map(({ indicator, quantity }) => [
          indicator,
          quantity,
        ]),
      );
    const nothing = inputOf([], ALL_ZERO);
    expect(rooms(nothing).H1).toBeCloseTo((8 * 60) / 0.9025, 9);
    expect(rooms(nothing).S1).toBeCloseTo((0.1 * 1.4e6) / 0.9025, 6);
    expect(rooms(nothing)).not.toHaveProperty('F2');
    expect(rooms(inputOf([audited(1, 96, 1)], ALL_ZERO)).H1).toBeCloseTo((6.4 * 60) / 0.9025, 9);
    expect(rooms(inputOf([audited(1, 480, 1)], ALL_ZERO))).not.toHaveProperty('H1');
    expect(rooms({ ...nothing, observedFrom: '2026-Q2' }).H1).toBeCloseTo((4 * 60) / 0.9025, 9);
    const figures = { ...SIZE, employeeSavingsEur: 0, treasuryEur: null };
    const answers = ALL_ZERO.map((answer) =>
      answer.indicator === 'S2'
        ? { ...answer, answer: 'notApplicable' as const, reason: 'noSavingsPlan' }
        : answer,
    );
    const sizes = [{ validFrom: '2025-04-01', validTo: null, figures }];
    const apart = rooms({ ...inputOf([], answers), sizes });
    expect(apart).not.toHaveProperty('S1');
    expect(apart).not.toHaveProperty('S2');
  });

  test('a share that no proof covers, or a suspended line, asks for no proof', () => {
    const line = { ...lineOf({ kind: 1, quarter: 5, quantity: 60, grade: 'declared' }, 1) };
    const of = (rest: Partial<typeof line>) =>
      nextSteps(inputOf([{ ...line, ...rest }], ALL_ZERO), FEW, 20).filter(
        ({ kind }) => kind === 'prove',
      ).length;
    const share = (grade: 'declared' | 'confirmed', part: number) => ({
      grade,
      share: part,
      provenOn: null,
    });
    expect(of({})).toBe(1);
    expect(of({ suspended: true })).toBe(0);
    expect(of({ grades: [share('declared', 0), share('confirmed', 1)] })).toBe(0);
    expect(of({ grades: [share('declared', 0.5), share('confirmed', 0.5)] })).toBe(1);
    // Two hundredths of a point print as nothing.
    expect(of({ measures: { hours: 0.2 } })).toBe(0);
  });

  test('without a score there is no difference', () => {
    const simulate = simulation(inputOf([]), FEW);
    expect(simulate([])).toMatchObject({
      result: { score: null },
      difference: null,
      interval: null,
    });
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
});
