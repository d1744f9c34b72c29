import type { QuarterInput } from '@ancrage/engine/quarter-input';
import { score } from '@ancrage/engine/score';
import { scoreTerritory, TERRITORY_UNITS_MIN } from '@ancrage/engine/territory/score-territory';
import { describe, expect, test } from '@jest/globals';
import { ALL_ZERO, inputOf, lineOf, QUICK, SIZE } from './drawn-company';

const { document } = QUICK;

const sized = (figures: Partial<Record<keyof typeof SIZE, number>>) => [
  { validFrom: '2025-04-01', validTo: null, figures: { ...SIZE, ...figures } },
];

const company = (rest: Partial<QuarterInput> = {}) =>
  score({ ...inputOf([], ALL_ZERO), ...rest }, QUICK);

const generous = (hours: number, rest: Partial<QuarterInput> = {}) =>
  company({
    lines: [lineOf({ kind: 1, quarter: 5, quantity: hours, grade: 'audited' }, 1)],
    ...rest,
  });

const others = (count: number, rest: Partial<QuarterInput> = {}) =>
  Array.from({ length: count }, () => company(rest));

describe('a territory’s own score (score.md, section 8)', () => {
  test('eleven scored units make one; those under construction or without a score do not count', () => {
    expect(TERRITORY_UNITS_MIN).toBe(11);
    expect(scoreTerritory(others(11), document)).toMatchObject({ state: 'scored', score: -100 });
    const short = [...others(10), company({ observedFrom: '2026-Q2' }), company({ answers: [] })];
    expect(scoreTerritory(short, document)).toEqual({ state: 'tooFewUnits' });
  });

  test('it divides sums by sums, each quantity up to its target', () => {
    const small = generous(96, { sizes: sized({ fte: 30 }) });
    const beyond = generous(4800);
    const result = scoreTerritory([small, beyond, ...others(10)], document);
    // 96 h of 30 FTE, 8 h a post of 60 FTE, and ten times 60 FTE that gave nothing.
    const value = (96 + 8 * 60) / (30 + 11 * 60);
    const points = (50 * value) / 1.6;
    expect(result).toMatchObject({ state: 'scored' });
    if (result.state !== 'scored') return;
    expect(result.rootPoints).toBeCloseTo(0.14 * points, 9);
    expect(result.score).toBeCloseTo((100 * 0.14 * points) / 30 - 100, 9);
    expect(result.pillars.map(({ id }) => id)).toEqual(['M', 'H', 'S', 'F', 'C']);
    expect(result.pillars[1]?.points).toBeCloseTo(0.7 * points, 9);
    expect(result.pillars[0]?.points).toBe(0);
  });

  test('a share counts by its denominator, in its own scale', () => {
    const people = lineOf({ kind: 2, quarter: 5, quantity: 320, grade: 'audited' }, 1);
    const result = scoreTerritory([company({ lines: [people] }), ...others(10)], document);
    // 32 of 64 heads are 50 %, of which the target of 35 % counts: over eleven, 3.18 %.
    const points = (50 * (35 / 11)) / 10;
    expect('rootPoints' in result && result.rootPoints).toBeCloseTo(0.06 * points, 9);
  });

  test('what applies to no unit leaves; where it applies to some, the others are left out', () => {
    const aside = {
      sizes: sized({ employeeSavingsEur: 0 }),
      answers: ALL_ZERO.map((answer) =>
        answer.indicator === 'S2'
          ? { ...answer, answer: 'notApplicable' as const, reason: 'noSavingsPlan' }
          : answer,
      ),
    };
    const treasury = lineOf({ kind: 3, quarter: 5, quantity: 1e4, grade: 'audited' }, 1);
    const rich = company({ ...aside, lines: [treasury] });
    const savings = (units: Parameters<typeof scoreTerritory>[0]) => {
      const result = scoreTerritory(units, document);
      return 'pillars' in result ? result.pillars[2]?.points : undefined;
    };
    // At the target of 10 % among eleven: 0.91 % on the way to a balance of 1 %.
    const s1 = (50 * 10) / 11;
    expect(savings([rich, ...others(10, aside)])).toBeCloseTo(s1, 9);
    // Three units have a plan, each less than 40 % of the plans, and nothing in it.
    expect(savings([rich, ...others(7, aside), ...others(3)])).toBeCloseTo(0.6 * s1, 9);
  });

  test('one unit may hold two fifths of a denominator, and no more', () => {
    const holding = (fte: number) =>
      scoreTerritory([company({ sizes: sized({ fte }) }), ...others(11)], document).state;
    // The eleven others have 660 posts.
    expect(holding(440)).toBe('scored');
    expect(holding(441)).toBe('concentrated');
  });
});
