import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { dayNumber } from '../civil-days';
import { parseMethod } from '../method/parse-method';
import type { QuantifiedLine } from '../quantity/quantify-line';
import { scoreWindow } from '../quantity/window';
import type { DeclaredAnswer } from '../quarter-input';
import { answerOf, reasonHolds } from './answer-of';

const text = readFileSync(join(__dirname, '../../../methods/method-v1.json'), 'utf8');
const method = parseMethod(JSON.parse(text));

/** The year 2025, of which the last three quarters are observed. */
const WINDOW = scoreWindow(
  {
    unit: 'A',
    quarter: '2025-Q4',
    openUntil: null,
    observedFrom: '2025-Q2',
    lines: [],
    answers: [],
    sizes: [],
  },
  method,
);
/** Nobody saves under a plan. */
const FIGURES = { employeeSavingsEur: 0 };

const given = (
  quarter: string,
  answer: DeclaredAnswer['answer'],
  reason = 'noSavingsPlan',
): DeclaredAnswer => ({
  indicator: 'S2',
  quarter,
  answer,
  reason: answer === 'notApplicable' ? reason : null,
});

const quantity = (from: string, to: string): QuantifiedLine => ({
  line: `${from} ${to}`,
  commitment: 'plan',
  resource: null,
  span: { first: dayNumber(from), last: dayNumber(to) },
  raw: 1,
  weighed: 1,
  proofs: [],
});

function answered(
  answers: readonly DeclaredAnswer[],
  lines: readonly QuantifiedLine[] = [],
  figures: Readonly<Record<string, number | null>> = FIGURES,
) {
  const indicator = method.indicators.find(({ id }) => id === 'S2');
  if (indicator === undefined) throw new Error('The method has no S2.');
  return answerOf(indicator, answers, lines, WINDOW, figures, method);
}

describe('the answer of a window (score.md, sections 3 and 4)', () => {
  test('is a zero of an observed quarter, and of no other quarter or indicator', () => {
    const zeros = ['2025-Q1', '2025-Q2', '2025-Q4', '2026-Q1'].map((quarter) =>
      answered([given(quarter, 'zero')]),
    );
    expect(zeros).toEqual(['notReported', 'reported', 'reported', 'notReported']);
    expect(answered([{ ...given('2025-Q4', 'zero'), indicator: 'S1' }])).toBe('notReported');
    expect(answered([given('2025-Q4', 'notReported')])).toBe('notReported');
    expect(answered([])).toBe('notReported');
  });

  test('is a quantity that touches the observed days', () => {
    const touching = (from: string, to: string) => answered([], [quantity(from, to)]);
    expect(touching('2025-01-01', '2025-03-31')).toBe('notReported');
    expect(touching('2025-01-01', '2025-04-01')).toBe('reported');
    expect(touching('2025-12-31', '2026-03-31')).toBe('reported');
    expect(touching('2026-01-01', '2026-03-31')).toBe('notReported');
  });

  test('is that it does not apply where the latest answer says so, in whatever order they came', () => {
    const zero = given('2025-Q2', 'zero');
    const later = given('2025-Q3', 'notApplicable');
    expect(answered([zero, later])).toBe('notApplicable');
    expect(answered([later, zero])).toBe('notApplicable');
    const returned = [given('2025-Q4', 'zero'), later];
    expect(answered(returned)).toBe('reported');
    expect(answered([...returned].reverse())).toBe('reported');
  });

  test('a quarter without an answer leaves the latest one standing', () => {
    const silent = given('2025-Q4', 'notReported');
    expect(answered([given('2025-Q3', 'notApplicable'), silent])).toBe('notApplicable');
    expect(answered([given('2025-Q3', 'zero'), silent])).toBe('reported');
  });

  test('a quantity stands against an earlier or equally late answer, and not against a later one', () => {
    const aside = (quarter: string) => [given(quarter, 'notApplicable')];
    const lines = [
      quantity('2025-04-01', '2025-06-30'),
      quantity('2025-05-01', '2025-06-30'),
      quantity('2025-04-01', '2025-09-30'),
    ];
    expect(answered(aside('2025-Q2'), lines)).toBe('reported');
    expect(answered(aside('2025-Q3'), lines)).toBe('reported');
    expect(answered(aside('2025-Q4'), lines)).toBe('notApplicable');
    expect(answered(aside('2025-Q3'), lines.slice(0, 2))).toBe('notApplicable');
  });

  test('a reason that does not hold sets nothing aside', () => {
    const aside = [given('2025-Q3', 'notApplicable')];
    expect(answered(aside, [], { employeeSavingsEur: 1 })).toBe('notReported');
    expect(answered(aside, [], {})).toBe('notApplicable');
    expect(answered([given('2025-Q3', 'notApplicable', 'noPremises')])).toBe('notReported');
    expect(answered([given('2025-Q3', 'notApplicable', 'no reason')])).toBe('notReported');
  });
});

test('a treasury is small below ten days of turnover', () => {
  const holds = (treasuryEur: number, turnoverEur: number | null = 365_000) =>
    reasonHolds({ id: 'S1' }, 'treasuryUnderTenDays', { treasuryEur, turnoverEur }, method);
  expect([0, 9_999, 10_000, 20_000].map((euros) => holds(euros))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(holds(0, null)).toBe(false);
});
