import { score } from '@ancrage/engine/score';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ALL_ZERO, drawnLines, inputOf, lineOf, METHOD, QUICK } from './drawn-company';

const tenths = (parts: readonly { readonly printed: number }[]): number =>
  parts.reduce((sum, { printed }) => sum + Math.round(printed * 10), 0);

const audited = (kind: number, quantity: number, position: number) =>
  lineOf({ kind, quarter: 5, quantity, grade: 'audited' }, position);

describe('what a score is made of (score.md, section 6)', () => {
  test('pillars, indicators and commitments add at each level, exactly and as printed', () => {
    const pillarsOf = new Map(
      METHOD.document.tree.children.flatMap((pillar) =>
        'children' in pillar
          ? pillar.children.map((leaf) => ['indicator' in leaf ? leaf.indicator : '', pillar.id])
          : [],
      ) as [string, string][],
    );
    fc.assert(
      fc.property(drawnLines, (lines) => {
        const { pillars, indicators, printed } = score(inputOf(lines, ALL_ZERO), QUICK);
        expect(tenths(pillars)).toBe(((printed ?? NaN) + 100) * 10);
        for (const pillar of pillars) {
          const own = indicators.filter(({ id }) => pillarsOf.get(id) === pillar.id);
          expect(tenths(own)).toBe(pillar.printed * 10);
          const sum = own.reduce((total, { contribution }) => total + contribution, 0);
          expect(sum).toBeCloseTo(pillar.contribution, 9);
        }
        for (const { commitments, contribution, printed: shown } of indicators) {
          if (commitments.length === 0) continue;
          expect(tenths(commitments)).toBe(Math.round(shown * 10));
          const sum = commitments.reduce((total, part) => total + part.contribution, 0);
          expect(sum).toBeCloseTo(contribution, 9);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('an indicator says its volume before every factor, and how much lies beyond the target', () => {
    const { indicators } = score(inputOf([audited(1, 600, 1)], ALL_ZERO.slice(2)), QUICK);
    const of = (indicator: string) => indicators.find(({ id }) => id === indicator);
    // 600 h over 60 FTE are 10 h each, of which the target of 8 h counts.
    expect(of('H1')).toMatchObject({ value: 10, points: 100, volume: 600, beyondTarget: 0.2 });
    expect(of('H2')).toMatchObject({ value: 0, points: 0, volume: 0, beyondTarget: 0 });
    expect(of('M1')).toMatchObject({ value: null, points: 0, volume: null, beyondTarget: 0 });
    const declared = [lineOf({ kind: 1, quarter: 5, quantity: 480, grade: 'declared' }, 1)];
    const [h1] = score(inputOf(declared, ALL_ZERO), QUICK).indicators.slice(1);
    // 0.9 × 0.8 of what is declared without a proof counts, and all of it is said.
    expect(h1).toMatchObject({ id: 'H1', volume: 480, beyondTarget: 0 });
    expect(h1?.value).toBeCloseTo(8 * 0.72, 12);
  });

  test('a balanced company is at 0, and its pillars earn what their weights say', () => {
    const lines = [audited(1, 96, 1), audited(3, 1000 / 3, 2)];
    const { rootPoints, pillars, indicators } = score(inputOf(lines, ALL_ZERO), QUICK);
    const hours = pillars.find(({ id }) => id === 'H');
    // 96 h of 60 FTE are the balance of H1, which weighs 0.7 of a fifth.
    expect(hours).toMatchObject({ id: 'H', weight: 0.2 });
    expect(hours?.points).toBeCloseTo(35, 12);
    expect(hours?.contribution).toBeCloseTo((7 * 100) / 30, 9);
    expect(rootPoints).toBeGreaterThan(7);
    expect(indicators.find(({ id }) => id === 'H1')?.weight).toBeCloseTo(0.14, 12);
  });
});
