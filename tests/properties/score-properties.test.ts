import { inputDigest, score } from '@ancrage/engine/score';
import type { QuarterInput } from '@ancrage/engine/quarter-input';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ALL_ZERO, drawnLine, drawnLines, inputOf, lineOf, QUICK } from './drawn-company';

/** Root points, also where too little is reported for a score to be shown. */
function exact(input: QuarterInput): number {
  return score(input, QUICK).rootPoints;
}

describe('properties that the score holds (score.md, section 10)', () => {
  test('the order of entries changes no digit', () => {
    fc.assert(
      fc.property(drawnLines, (drawn) => {
        const shuffled = inputOf([...drawn].reverse());
        expect(score(shuffled, QUICK)).toEqual(score(inputOf(drawn), QUICK));
        expect(inputDigest(shuffled)).toBe(inputDigest(inputOf(drawn)));
      }),
    );
  });

  test('splitting a flow into two entries changes nothing', () => {
    fc.assert(
      fc.property(drawnLines, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (drawn, part) => {
        const flows = drawn.filter(({ kind }) => kind === 'skillsPatronage');
        const split = drawn.flatMap((line) =>
          flows.includes(line)
            ? [part, 1 - part].map((share, half) => ({
                ...line,
                id: `${line.id}/${half}`,
                measures: { hours: (line.measures.hours ?? 0) * share },
              }))
            : [line],
        );
        expect(exact(inputOf(split))).toBeCloseTo(exact(inputOf(drawn)), 9);
      }),
    );
  });

  test('more of anything never lowers it, except through a share whose denominator it is', () => {
    fc.assert(
      fc.property(drawnLines, drawnLine, (drawn, extra) => {
        const added = lineOf(extra, 900);
        // Participants are the last figure stated, and purchases are the denominator of F2.
        fc.pre(added.kind !== 'participants' && added.kind !== 'localProducts');
        expect(exact(inputOf([...drawn, added]))).toBeGreaterThanOrEqual(
          exact(inputOf(drawn)) - 1e-9,
        );
      }),
    );
  });

  test('a better proof never lowers it', () => {
    fc.assert(
      fc.property(drawnLines, (drawn) => {
        const proven = drawn.map((line) => ({
          ...line,
          grades: [{ grade: 'audited' as const, share: 1, provenOn: null }],
        }));
        expect(exact(inputOf(proven))).toBeGreaterThanOrEqual(exact(inputOf(drawn)) - 1e-9);
      }),
    );
  });

  test('contributions add to the score above −100, and printed ones to the printed score', () => {
    fc.assert(
      fc.property(drawnLines, (drawn) => {
        const result = score(inputOf(drawn, ALL_ZERO), QUICK);
        expect(result.state).toBe('scored');
        const sum = result.indicators.reduce((total, { contribution }) => total + contribution, 0);
        expect(sum).toBeCloseTo((result.score ?? NaN) + 100, 9);
        const printed = result.pillars.reduce((total, pillar) => total + pillar.printed, 0);
        expect(printed).toBe((result.printed ?? NaN) + 100);
        for (const { contribution, commitments } of result.indicators) {
          const parts = commitments.reduce((total, part) => total + part.contribution, 0);
          if (commitments.length > 0) expect(parts).toBeCloseTo(contribution, 9);
        }
      }),
    );
  });
});
