import type { QuarterInput } from '@ancrage/engine/quarter-input';
import { score } from '@ancrage/engine/score';
import type { Interval } from '@ancrage/engine/result';
import { drawScores } from '@ancrage/engine/uncertainty/draw-scores';
import { modelUnit } from '@ancrage/engine/model/unit-model';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ALL_ZERO, drawnLines, inputOf, lineOf, METHOD, withReplicates } from './drawn-company';

const FEW = withReplicates(200);

function bandsOf(input: QuarterInput) {
  const { bands } = score(input, FEW);
  if (bands === null) throw new Error('The drawn company has no score.');
  return bands;
}

const width = ({ low, high }: Interval) => high - low;

describe('the bands of a score (score.md, section 5)', () => {
  test('they hold the score, and stay on the scale', () => {
    fc.assert(
      fc.property(drawnLines, (lines) => {
        const result = score(inputOf(lines, ALL_ZERO), FEW);
        for (const { low, high } of Object.values(result.bands ?? {})) {
          expect(low).toBeGreaterThanOrEqual(-100);
          expect(high).toBeLessThanOrEqual(100);
          expect(low).toBeLessThanOrEqual(high);
        }
        // Draws are centred on the score, save where a bound or a goalpost bends them.
        expect(result.bands?.data.low).toBeLessThanOrEqual((result.score ?? NaN) + 3);
        expect(result.bands?.data.high).toBeGreaterThanOrEqual((result.score ?? NaN) - 3);
      }),
      { numRuns: 40 },
    );
  });

  test('splitting or reordering entries fakes no precision', () => {
    fc.assert(
      fc.property(drawnLines, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (lines, part) => {
        const split = lines.flatMap((line) =>
          line.kind === 'skillsPatronage'
            ? [part, 1 - part].map((share, half) => ({
                ...line,
                id: `${line.id}/${half}`,
                measures: { hours: (line.measures.hours ?? 0) * share },
              }))
            : [line],
        );
        const whole = bandsOf(inputOf(lines, ALL_ZERO));
        const parts = bandsOf(inputOf([...split].reverse(), ALL_ZERO));
        for (const name of ['data', 'method', 'total'] as const) {
          expect(parts[name].low).toBeCloseTo(whole[name].low, 9);
          expect(parts[name].high).toBeCloseTo(whole[name].high, 9);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('what is all audited has hardly a data band, and the method’s as before', () => {
    const graded = (grade: 'declared' | 'audited') =>
      bandsOf(inputOf([lineOf({ kind: 1, quarter: 5, quantity: 200, grade }, 1)], ALL_ZERO));
    expect(width(graded('audited').data)).toBeLessThan(width(graded('declared').data) / 5);
    expect(width(graded('audited').method)).toBeGreaterThan(1);
  });

  test.each([
    ['declared', 'documented'],
    ['documented', 'confirmed'],
    ['confirmed', 'audited'],
  ] as const)('proof from %s to %s does not widen the data band of a quantity', (lower, better) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), (hours) => {
        // 96 hours are the balance of 60 FTE: below it points are in proportion to the quantity.
        const drawn = (grade: typeof lower | typeof better) =>
          width(
            bandsOf(inputOf([lineOf({ kind: 1, quarter: 5, quantity: hours, grade }, 1)], ALL_ZERO))
              .data,
          );
        expect(drawn(better)).toBeLessThanOrEqual(drawn(lower) + 1e-9);
      }),
      { numRuns: 20 },
    );
  });

  test('two quarters share their draws: what did not change cancels in the change', () => {
    const lines = [
      lineOf({ kind: 1, quarter: 4, quantity: 60, grade: 'declared' }, 1),
      lineOf({ kind: 4, quarter: 3, quantity: 60, grade: 'declared' }, 2),
    ];
    const more = [...lines, lineOf({ kind: 7, quarter: 5, quantity: 10, grade: 'audited' }, 3)];
    const draws = (all: typeof lines) =>
      drawScores(modelUnit(inputOf(all, ALL_ZERO), METHOD.document), METHOD, 'A', 'total', 500);
    const before = draws(lines);
    const differences = draws(more).map((after, at) => after - (before[at] ?? NaN));
    const spread = (values: Float64Array) => Math.max(...values) - Math.min(...values);
    expect(spread(differences)).toBeLessThan(spread(before));
    expect(Math.min(...differences)).toBeGreaterThan(0);
  });

  test('fewer replicates are the first of more', () => {
    const model = modelUnit(
      inputOf([lineOf({ kind: 1, quarter: 4, quantity: 60, grade: 'declared' }, 1)], ALL_ZERO),
      METHOD.document,
    );
    const draws = (count: number) => [...drawScores(model, METHOD, 'A', 'total', count)];
    expect(draws(1000).slice(0, 200)).toEqual(draws(200));
  });

  test('units of one company share its errors; another company has its own', () => {
    const input = inputOf(
      [lineOf({ kind: 1, quarter: 5, quantity: 200, grade: 'declared' }, 1)],
      ALL_ZERO,
    );
    const of = (unit: string, company: string) => score({ ...input, unit, company }, FEW).bands;
    expect(of('A/56', 'A')).toEqual(of('A/29', 'A'));
    expect(of('A/56', 'A')).not.toEqual(of('B/56', 'B'));
  });

  test('points wait for a proof only where something is unproved', () => {
    const waiting = (grade: 'declared' | 'confirmed') =>
      score(inputOf([lineOf({ kind: 1, quarter: 5, quantity: 60, grade }, 1)], ALL_ZERO), FEW)
        .awaitingEvidence;
    // 60 h ÷ 60 FTE, 0.28 lacking: 0.28 / 1.6 of 50 points, weight 0.14, 100/30 a point.
    expect(waiting('declared')).toBeCloseTo((0.28 / 1.6) * 50 * 0.14 * (100 / 30), 9);
    expect(waiting('confirmed')).toBe(0);
  });
});
