import { quantifyLine, statesMeasure } from '@ancrage/engine/quantity/quantify-line';
import { feedsStatedBy } from '@ancrage/engine/quantity/feeds-stated-by';
import type { DeclaredLine } from '@ancrage/engine/quarter-input';
import { score } from '@ancrage/engine/score';
import { describe, expect, test } from '@jest/globals';
import { ALL_ZERO, inputOf, lineOf, METHOD, QUICK } from './drawn-company';

const { document } = METHOD;

/** What an audited line counts for, in the indicator's unit. */
function weighed(kind: string, measures: Record<string, number>, rest: Partial<DeclaredLine> = {}) {
  const line = {
    ...lineOf({ kind: 1, quarter: 5, quantity: 0, grade: 'audited' }, 1),
    kind,
    measures,
    ...rest,
  };
  const [feed] = document.kinds[kind]?.feeds ?? [];
  const indicator = document.indicators.find(({ id }) => id === feed?.indicator);
  if (feed === undefined || indicator === undefined) throw new Error(`Nothing is fed by ${kind}.`);
  return quantifyLine(line, feed, indicator, document, 0)?.weighed ?? null;
}

describe('what a line counts for before evidence (score.md, section 4, step 1)', () => {
  test('an area is stated in square metres, desks or car spaces', () => {
    expect(weighed('meetingRoom', { areaM2: 40, hours: 3 })).toBe(120);
    expect(weighed('meetingRoom', { desks: 4, hours: 3 })).toBe(120);
    expect(weighed('carPark', { carSpaces: 8, hours: 3 })).toBeCloseTo(30, 12);
    expect(weighed('meetingRoom', { hours: 3 })).toBeNull();
    expect(weighed('meetingRoom', { areaM2: 40 })).toBeNull();
    expect(statesMeasure({ desks: 4 }, 'area', document)).toBe(true);
    expect(statesMeasure({ desks: 4 }, 'hours', document)).toBe(false);
  });

  test('each kind counts by its equivalence to the reference', () => {
    expect(weighed('warehouse', { areaM2: 10, hours: 1 })).toBe(6);
    expect(weighed('guarantee', { amountEur: 1000 })).toBe(100);
    expect(weighed('plainCooperativeDeposit', { amountEur: 1000 })).toBe(0);
  });

  test('what would have happened anyway does not count', () => {
    const given = (qualifiers: DeclaredLine['qualifiers'], kind = 'mentoring') =>
      weighed(kind, { hours: 10 }, { qualifiers });
    expect(given({})).toBe(10);
    expect(given({ ownTime: 'organised' })).toBe(5);
    expect(given({ ownTime: 'notOrganised' })).toBe(0);
    expect(given({ paidService: true })).toBe(0);
    expect(given({ paidService: false, ownTime: 'organised' })).toBe(5);
    expect(given({ ownTime: 'no answer of the list' })).toBe(10);
    expect(given({}, 'apprenticeTutoring')).toBe(5);
    expect(given({ ownTime: 'organised' }, 'apprenticeTutoring')).toBe(2.5);
    expect(weighed('localFood', { amountEur: 10 }, { qualifiers: { reseller: true } })).toBe(3);
  });

  test('a price takes its part, an unknown one half, and one above the market all', () => {
    const at = (priceRatio: number | null) => weighed('mentoring', { hours: 10 }, { priceRatio });
    expect([0, 0.25, 1, 1.5, null].map(at)).toEqual([10, 7.5, 0, 0, 5]);
    // A purchase is paid for: its condition is none.
    expect(weighed('localFood', { amountEur: 10 }, { priceRatio: 1 })).toBe(10);
  });

  test('counterparts take their part of a gift, and beyond a quarter it is commerce', () => {
    const against = (counterpartsEur: number, amountEur = 1000) =>
      weighed('culturePatronage', { amountEur, counterpartsEur });
    expect([0, 100, 250, 251].map((euros) => against(euros))).toEqual([1000, 900, 750, 0]);
    expect(against(10, 0)).toBe(0);
    expect(weighed('culturePatronage', { amountEur: 40 }, { priceRatio: 1 })).toBe(40);
  });

  test('a line belongs to a unit by its share, and to nobody while it is suspended', () => {
    expect(weighed('mentoring', { hours: 10 }, { unitShare: 0.3 })).toBe(3);
    expect(weighed('mentoring', { hours: 10 }, { suspended: true })).toBe(0);
  });

  test('a line answers the indicators whose measures it states', () => {
    const stated = (measures: Record<string, number>) =>
      feedsStatedBy('localFood', measures, document);
    expect(stated({ amountEur: 10, lowCarbonEur: 0 })).toEqual(['F1', 'F2']);
    expect(stated({ inclusiveEur: 1 })).toEqual(['F3']);
    expect(feedsStatedBy('meetingRoom', { areaM2: 4 }, document)).toEqual([]);
    expect(feedsStatedBy('meetingRoom', { desks: 4, hours: 1 }, document)).toEqual(['M1']);
    expect(feedsStatedBy('no kind', { hours: 1 }, document)).toEqual([]);
  });
});

test('the proof of a stock falls a grade after two years, that of a flow does not', () => {
  const value = (indicator: string, kind: number, provenOn: string | null, quantity: number) => {
    const line = {
      ...lineOf({ kind, quarter: 5, quantity, grade: 'confirmed' }, 1),
      from: '2025-10-01',
      grades: [{ grade: 'confirmed' as const, share: 1, provenOn }],
    };
    const { indicators } = score(inputOf([line], ALL_ZERO), QUICK);
    return indicators.find(({ id }) => id === indicator)?.value ?? NaN;
  };
  // 14,000 € of a treasury of 1.4 million: 1 %, or 0.95 × 0.95 of it by the grade below.
  const stock = (provenOn: string | null) => value('S1', 3, provenOn, 140 / 3);
  expect(stock('2024-09-30')).toBeCloseTo(1, 12);
  expect(stock('2024-09-29')).toBeCloseTo(0.9025, 12);
  expect(stock(null)).toBeCloseTo(1, 12);
  expect(value('H1', 1, '2020-01-01', 60)).toBeCloseTo(1, 12);
});

test('the weakest proof cannot fall', () => {
  const line = {
    ...lineOf({ kind: 3, quarter: 5, quantity: 10, grade: 'declared' }, 1),
    grades: [{ grade: 'declared' as const, share: 1, provenOn: '2020-01-01' }],
  };
  const of = (provenOn: string | null) =>
    score(
      inputOf([{ ...line, grades: [{ grade: 'declared', share: 1, provenOn }] }], ALL_ZERO),
      QUICK,
    ).rootPoints;
  expect(of('2020-01-01')).toBe(of(null));
  expect(of(null)).toBeGreaterThan(0);
});

describe('an exclusive loan (score.md, section 1)', () => {
  /** Square metre hours of loans of 1 m². */
  const counted = (...loans: Partial<DeclaredLine>[]) => {
    const lines = loans.map((loan, at) => ({
      ...lineOf({ kind: 0, quarter: 5, quantity: 0, grade: 'audited' }, 1),
      id: `loan ${at}`,
      qualifiers: { exclusive: true },
      measures: { areaM2: 1, hours: 92 * 24 },
      ...loan,
    }));
    const m1 = score(inputOf(lines, ALL_ZERO), QUICK).indicators.find(({ id }) => id === 'M1');
    return (m1?.value ?? NaN) * 1500;
  };
  const day = 2500 / 365;

  test('counts by the day, where others of the same commitment stand beside it', () => {
    expect(counted({})).toBeCloseTo(92 * day, 8);
    expect(counted({ qualifiers: {} })).toBeCloseTo(92 * 24, 8);
    expect(counted({ qualifiers: { exclusive: false } })).toBeCloseTo(92 * 24, 8);
    const july = { to: '2026-07-31', measures: { areaM2: 1, hours: 31 * 24 } };
    const rest = { from: '2026-08-01', measures: { areaM2: 1, hours: 61 * 24 } };
    expect(counted(july, rest)).toBeCloseTo(92 * day, 8);
    expect(counted(july, {})).toBeCloseTo(92 * day, 8);
    expect(counted(july, { ...rest, commitment: 'another' })).toBeCloseTo(92 * day, 8);
    expect(counted(july, { commitment: 'another' })).toBeCloseTo((31 + 92) * day, 8);
  });

  test('of few hours counts whole, and of none nothing', () => {
    expect(counted({ measures: { areaM2: 1, hours: 92 } })).toBeCloseTo(92, 8);
    expect(counted({ measures: { areaM2: 1, hours: 0 } })).toBe(0);
    expect(counted({ measures: { areaM2: 1, hours: 0 } }, {})).toBeCloseTo(92 * day, 8);
  });
});
