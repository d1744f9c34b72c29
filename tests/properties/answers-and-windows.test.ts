import type { DeclaredAnswer, DeclaredLine } from '@ancrage/engine/quarter-input';
import { inputDigest, score } from '@ancrage/engine/score';
import { describe, expect, test } from '@jest/globals';
import { ALL_ZERO, inputOf, lineOf, METHOD, SIZE } from './drawn-company';

describe('answers and missing data', () => {
  const patronage = (quantity: number) =>
    lineOf({ kind: 1, quarter: 5, quantity, grade: 'confirmed' }, 1);

  test('nothing reported is no score, not −100', () => {
    const result = score(inputOf([]), METHOD);
    expect(result).toMatchObject({ state: 'insufficientData', score: null, printed: null });
    expect(result.reasons).toEqual(['tooLittleReported']);
  });

  test('zero everywhere is −100', () => {
    expect(score(inputOf([], ALL_ZERO), METHOD).score).toBe(-100);
  });

  test('a quantity in place of no answer never lowers the score', () => {
    const without = ALL_ZERO.filter(({ indicator }) => indicator !== 'H1');
    const silent = score(inputOf([], without), METHOD);
    const answered = score(inputOf([patronage(1)], without), METHOD);
    expect(answered.score ?? NaN).toBeGreaterThanOrEqual(silent.score ?? NaN);
    expect(silent.upTo).not.toBeNull();
    expect(answered.upTo).toBeNull();
  });

  test('not applicable leaves the tree where its reason holds, and is not reported where not', () => {
    const answers: DeclaredAnswer[] = ALL_ZERO.map((answer) =>
      answer.indicator === 'S2'
        ? { ...answer, answer: 'notApplicable', reason: 'noSavingsPlan' }
        : answer,
    );
    const withPlan = score(inputOf([], answers), METHOD);
    expect(withPlan.indicators.find(({ id }) => id === 'S2')?.answer).toBe('notReported');
    const sizes = [
      { validFrom: '2025-04-01', validTo: null, figures: { ...SIZE, employeeSavingsEur: null } },
    ];
    const without = score({ ...inputOf([], answers), sizes }, METHOD);
    const s1 = without.indicators.find(({ id }) => id === 'S1');
    expect(without.indicators.find(({ id }) => id === 'S2')?.answer).toBe('notApplicable');
    expect(s1?.weight).toBeCloseTo(0.2, 12);
  });

  test('two observed quarters are brought to four, and said to be under construction', () => {
    const flow = [patronage(30)];
    const short = score({ ...inputOf(flow, ALL_ZERO), observedFrom: '2026-Q2' }, METHOD);
    const long = score(inputOf(flow, ALL_ZERO), METHOD);
    const valueOf = (result: typeof short) =>
      result.indicators.find(({ id }) => id === 'H1')?.value ?? NaN;
    expect(short.state).toBe('underConstruction');
    expect(valueOf(short)).toBeCloseTo(2 * valueOf(long), 9);
  });

  test('an amount that stands is a mean over the observed days, whatever their number', () => {
    const stock = lineOf({ kind: 3, quarter: 5, quantity: 140 / 3, grade: 'audited' }, 1);
    const since = (observedFrom: string, from: string) => {
      const input = { ...inputOf([{ ...stock, from }], ALL_ZERO), observedFrom };
      return score(input, METHOD).indicators.find(({ id }) => id === 'S1')?.value;
    };
    // 14,000 € of 1.4 million: 1 % while they stand.
    expect(since('2026-Q2', '2026-04-01')).toBeCloseTo(1, 12);
    expect(since('2026-Q2', '2026-07-01')).toBeCloseTo(92 / 183, 12);
    expect(since('2025-Q2', '2026-07-01')).toBeCloseTo(92 / 365, 12);
  });

  test('a profile older than eighteen months gives no score', () => {
    const sizes = [{ validFrom: '2024-10-01', validTo: null, figures: SIZE }];
    const result = score({ ...inputOf([], ALL_ZERO), sizes }, METHOD);
    expect(result.reasons).toEqual(['outdatedProfile']);
  });

  test('without a profile, with one quarter, or in too narrow a field there is no score', () => {
    const reasons = (rest: Partial<ReturnType<typeof inputOf>>) =>
      score({ ...inputOf([], ALL_ZERO), ...rest }, METHOD).reasons;
    expect(reasons({ sizes: [] })).toContain('noSizeProfile');
    expect(reasons({ observedFrom: '2026-Q3' })).toEqual(['tooFewQuarters']);
    const figures = { ...SIZE, employeeSavingsEur: 0, treasuryEur: 0, floorAreaM2: 0 };
    const aside: Record<string, string> = {
      M1: 'noPremises',
      S1: 'treasuryUnderTenDays',
      S2: 'noSavingsPlan',
    };
    const answers = ALL_ZERO.map((answer) => {
      const reason = aside[answer.indicator];
      return reason === undefined
        ? answer
        : { ...answer, answer: 'notApplicable' as const, reason };
    });
    const sizes = [{ validFrom: '2025-04-01', validTo: null, figures }];
    expect(reasons({ answers, sizes })).toEqual(['narrowField']);
  });

  test('inputs are named by all that they hold, in whatever order', () => {
    const later = [{ validFrom: '2026-01-01', validTo: null, figures: { fte: 61 } }];
    const input = {
      ...inputOf([patronage(1), { ...patronage(2), id: 'another' }], ALL_ZERO),
      sizes: [...inputOf([]).sizes, ...later],
    };
    const turned = {
      ...input,
      lines: [...input.lines].reverse(),
      answers: [...input.answers].reverse(),
      sizes: [...input.sizes].reverse(),
    };
    expect(inputDigest(turned)).toBe(inputDigest(input));
    const others = [
      { ...input, unit: 'another' },
      { ...input, lines: input.lines.slice(1) },
      { ...input, answers: input.answers.slice(1) },
      { ...input, sizes: input.sizes.slice(1) },
    ];
    expect(new Set([input, ...others].map(inputDigest)).size).toBe(5);
  });

  test('a share of a flow that was not reported is not reported, whatever else is', () => {
    const green = {
      ...lineOf({ kind: 5, quarter: 5, quantity: 100, grade: 'audited' }, 1),
      measures: { lowCarbonEur: 30_000 },
    };
    const f2 = (silent: string, lines = [green]) =>
      score(
        inputOf(
          lines,
          ALL_ZERO.filter(({ indicator }) => indicator !== silent),
        ),
        METHOD,
      ).indicators.find(({ id }) => id === 'F2');
    expect(f2('F1')).toMatchObject({ answer: 'notReported', value: null, denominator: null });
    // Nothing was bought: a share of nothing is nothing.
    expect(f2('M1')).toMatchObject({ answer: 'reported', value: 0, denominator: 0 });
    const whole = { ...green, measures: { amountEur: 120_000, lowCarbonEur: 30_000 } };
    expect(f2('M1', [whole])).toMatchObject({ answer: 'reported', value: 25 });
  });

  test('a line that was denied counts nothing', () => {
    const denied = { ...patronage(400), suspended: true };
    expect(score(inputOf([denied], ALL_ZERO), METHOD).score).toBe(-100);
  });

  test('an exclusive loan counts at most 2,500 hours a year', () => {
    const loan: DeclaredLine = {
      ...lineOf({ kind: 0, quarter: 5, quantity: 2208, grade: 'audited' }, 1),
      qualifiers: { exclusive: true },
    };
    const m1 = score(inputOf([loan], ALL_ZERO), METHOD).indicators.find(({ id }) => id === 'M1');
    const hours = (2500 * 92) / 365;
    expect(m1?.value).toBeCloseTo((40 * hours) / 1500, 9);
    const split = [1, 2, 3, 4].map((part) => ({
      ...loan,
      id: `part ${part}`,
      measures: { areaM2: 40, hours: 552 },
    }));
    const inParts = score(inputOf(split, ALL_ZERO), METHOD).indicators.find(
      ({ id }) => id === 'M1',
    );
    expect(inParts?.value).toBeCloseTo(m1?.value ?? NaN, 9);
  });

  test('a reason that does not hold takes away nothing that was delivered', () => {
    const failing: DeclaredAnswer = {
      indicator: 'H1',
      quarter: '2026-Q3',
      answer: 'notApplicable',
      reason: 'noSavingsPlan',
    };
    const earlier = lineOf({ kind: 1, quarter: 3, quantity: 30, grade: 'confirmed' }, 1);
    const silent = score(inputOf([earlier], ALL_ZERO.slice(0, 0)), METHOD);
    const answered = score(inputOf([earlier], [failing]), METHOD);
    expect(answered.rootPoints).toBe(silent.rootPoints);
  });

  test('an open quarter counts the 365 days up to its day, and fades by spans of 91 days', () => {
    const open = (openUntil: string) =>
      score(
        {
          ...inputOf(
            [patronage(92)],
            [{ indicator: 'H1', quarter: '2026-Q4', answer: 'zero', reason: null }],
          ),
          quarter: '2026-Q4',
          openUntil,
        },
        METHOD,
      ).indicators.find(({ id }) => id === 'H1')?.value;
    // 92 h over the third quarter: all of it within the year before 23 November 2026.
    expect(open('2026-11-23')).toBeCloseTo(92 / 60, 9);
    // A year later but for 51 days of it, those days have left for the first span that fades.
    const later = score(
      {
        ...inputOf(
          [patronage(92)],
          [{ indicator: 'H1', quarter: '2027-Q3', answer: 'zero', reason: null }],
        ),
        quarter: '2027-Q3',
        openUntil: '2027-08-20',
        sizes: [{ validFrom: '2026-07-01', validTo: null, figures: SIZE }],
      },
      METHOD,
    ).indicators.find(({ id }) => id === 'H1')?.value;
    const inside = 92 - 51;
    const faded = ((inside + 0.75 * 51) * 4) / 5.5;
    expect(later).toBeCloseTo(Math.max(inside, faded) / 60, 9);
  });

  test('what fades stays for three quarters more, and never counts above a full year', () => {
    const old = lineOf({ kind: 1, quarter: 0, quantity: 100, grade: 'audited' }, 1);
    const value = (quarter: string) => {
      const zero: DeclaredAnswer = { indicator: 'H1', quarter, answer: 'zero', reason: null };
      const { indicators } = score({ ...inputOf([old], [zero]), quarter }, METHOD);
      return indicators.find(({ id }) => id === 'H1')?.value;
    };
    expect(value('2026-Q1')).toBeCloseTo(100 / 60, 9);
    expect(value('2026-Q2')).toBeCloseTo(((0.75 * 4) / 5.5) * (100 / 60), 9);
  });
});
