import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rankDescending } from '../analysis/rank-descending';
import { UndefinedFigure } from '../missing/undefined-figure';
import type { Design } from './design';
import { alternativeAt, noisyWeight, withinInterval } from './draw-choice';
import { duel } from './ex-aequo';
import { mergeReplicates, runReplicates } from './replicates';
import type { Outcome, Replicates, Run } from './replicates';
import { summariseReplicates } from './summarise-replicates';

const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Scores, and their ranks from the highest. */
function outcomeOf(...scores: number[]): Outcome {
  const figures = Float64Array.from(scores);
  return { scores: figures, ranks: rankDescending(figures) };
}

/** Three units whose order depends on the draws; the first choice sometimes has no scores. */
const run: Run = ([a = NaN, b = NaN]) => {
  if (a < 0.1) throw new UndefinedFigure('not-positive', 'no mean');
  return outcomeOf(a, b, a > 0.8 ? NaN : 0.5);
};
const design: Design = { dimensions: 2, seed: 'three units' };
const all = { first: 0, last: 200 };

/** What runs gave, by hand: one row of scores per run. */
function replicatesOf(rows: readonly (readonly number[])[], failed: number[] = []): Replicates {
  return {
    first: 0,
    last: rows.length,
    units: rows[0]?.length ?? 0,
    scores: Float64Array.from(rows.flat()),
    ranks: Float64Array.from(
      rows.flatMap((row) =>
        row.map((score) =>
          Number.isNaN(score) ? NaN : 1 + row.filter((other) => other > score).length,
        ),
      ),
    ),
    failed,
  };
}

test('an alternative is an index, each with its equal part of the draws', () => {
  fc.assert(
    fc.property(unit, fc.integer({ min: 1, max: 9 }), (u, alternatives) => {
      const at = alternativeAt(u, alternatives);
      expect(at).toBe(Math.floor(u * alternatives));
      expect(at).toBeLessThan(alternatives);
    }),
  );
  expect(alternativeAt(1, 3)).toBe(2);
});

test('an interval is covered evenly, a weight’s noise is a part of the weight', () => {
  expect([0, 0.25, 1].map((u) => withinInterval(u, 2, 6))).toEqual([2, 3, 6]);
  expect([0, 0.5, 1].map((u) => noisyWeight(u, 4, 0.25))).toEqual([3, 4, 5]);
});

test.each(['plain', 'sobol'] as const)('any cut of %s runs gives the same digits', (sampling) => {
  const whole = runReplicates(run, 3, { ...design, sampling }, all);
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 199 }), { maxLength: 6 }), (cuts) => {
      const ends = [0, ...cuts.sort((one, other) => one - other), 200];
      const parts = ends
        .slice(1)
        .map((last, at) =>
          runReplicates(run, 3, { ...design, sampling }, { first: ends[at] ?? 0, last }),
        );
      const merged = mergeReplicates(parts.reverse());
      expect(merged).toEqual(whole);
      const nominal = outcomeOf(0.6, 0.5, 0.4);
      expect(summariseReplicates(merged, nominal)).toEqual(summariseReplicates(whole, nominal));
    }),
    { numRuns: 20 },
  );
});

test('another seed gives other runs', () => {
  const one = runReplicates(run, 3, design, all);
  expect(runReplicates(run, 3, { ...design, seed: 'other' }, all)).not.toEqual(one);
});

test('parts that leave a gap, overlap or count other units do not merge', () => {
  const part = (first: number, last: number): Replicates =>
    runReplicates(run, 3, design, { first, last });
  const refused = expect.objectContaining({
    code: 'lengths-differ',
    message: expect.stringMatching(/\w \w/),
  });
  expect(() => mergeReplicates([part(0, 2), part(3, 4)])).toThrow(refused);
  expect(() => mergeReplicates([part(0, 2), part(1, 4)])).toThrow(refused);
  expect(() => mergeReplicates([part(0, 2), { ...part(2, 4), units: 2 }])).toThrow(refused);
  expect(mergeReplicates([])).toMatchObject({ first: 0, last: 0, failed: [] });
});

test('a run that is undefined is skipped and named; a unit without a score is skipped in that run', () => {
  const found = runReplicates(run, 3, design, all);
  const { failed, runs, units } = summariseReplicates(found, outcomeOf(0.6, 0.5, 0.4));
  expect(runs).toBe(200);
  expect(failed).toBe(found.failed.length);
  expect(failed).toBeGreaterThan(0);
  for (const number of found.failed) {
    expect([...found.scores.subarray(3 * number, 3 * number + 3)]).toEqual([NaN, NaN, NaN]);
  }
  expect(units[2]?.score).toEqual({ nominal: 0.4, mean: 0.5, median: 0.5, low: 0.5, high: 0.5 });
});

test('a fault in a run, or scores of other units, stop the study', () => {
  const fault: Run = () => {
    throw new TypeError('a fault');
  };
  const refused = expect.objectContaining({
    code: 'lengths-differ',
    message: expect.stringMatching(/\w \w/),
  });
  expect(() => runReplicates(fault, 3, design, all)).toThrow(TypeError);
  expect(() => runReplicates(() => outcomeOf(1, 2), 3, design, all)).toThrow(refused);
  expect(() => summariseReplicates(replicatesOf([[1, 2]]), outcomeOf(1))).toThrow(refused);
});

test('scores, ranks and their shifts are summed up beside the nominal ones', () => {
  const rows = [
    [3, 2, 1],
    [1, 2, 3],
    [2, 2, 1],
    [NaN, NaN, NaN],
  ];
  const { units, rankShift } = summariseReplicates(replicatesOf(rows, [3]), outcomeOf(3, 2, 1));
  // Ranks 1 2 3, 3 2 1 and 1 1 3 against 1 2 3: shifts of 0, 4/3 and 1/3.
  expect(units.map((one) => one.rankShift)).toEqual([2 / 3, 1 / 3, 2 / 3]);
  expect(units[0]?.score).toEqual({ nominal: 3, mean: 2, median: 2, low: 1.1, high: 2.9 });
  expect(units[0]?.rank).toEqual({ nominal: 1, mean: 5 / 3, median: 1, low: 1, high: 2.8 });
  expect(rankShift.mean).toBeCloseTo(5 / 9, 14);
  expect(rankShift.median).toBeCloseTo(1 / 3, 14);
  expect(rankShift.nominal).toBe(0);
});

test('without a run, or for a unit without a rank, there is nothing to say', () => {
  const nothing = { mean: null, median: null, low: null, high: null };
  const summary = summariseReplicates(replicatesOf([[NaN, 4]]), outcomeOf(NaN, 2));
  expect(summary.units[0]).toEqual({
    score: { nominal: null, ...nothing },
    rank: { nominal: null, ...nothing },
    rankShift: null,
  });
  expect(summariseReplicates(replicatesOf([[NaN]], [0]), outcomeOf(1)).rankShift).toEqual({
    nominal: 0,
    ...nothing,
  });
});

test('quantiles stay in order and within the runs’ scores', () => {
  const rows = fc.array(fc.tuple(fc.double({ noNaN: true, min: -1e9, max: 1e9 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(rows, (scores) => {
      const { low, median, high } = summariseReplicates(replicatesOf(scores), outcomeOf(0)).units[0]
        ?.score ?? {
        low: null,
        median: null,
        high: null,
      };
      const flat = scores.flat();
      const ordered = [Math.min(...flat), low, median, high, Math.max(...flat)].map(Number);
      expect(ordered).toEqual([...ordered].sort((one, other) => one - other));
    }),
  );
});

test('two units are ex æquo where each is ahead in more than 5 % of the runs', () => {
  const rows = (ahead: number): number[][] =>
    Array.from({ length: 100 }, (_, at) => (at < ahead ? [1, 0] : [0, 1]));
  expect(duel(replicatesOf(rows(5)), 0, 1)).toEqual({ ahead: 0.05, behind: 0.95, exAequo: false });
  expect(duel(replicatesOf(rows(6)), 0, 1).exAequo).toBe(true);
  expect(duel(replicatesOf(rows(94)), 0, 1).exAequo).toBe(true);
  expect(duel(replicatesOf(rows(95)), 0, 1).exAequo).toBe(false);
});

test('a tie is ahead for neither, and runs without one of the two do not count', () => {
  const found = replicatesOf([
    [1, 1],
    [2, 1],
    [NaN, 9],
    [3, 1],
  ]);
  expect(duel(found, 0, 1)).toEqual({ ahead: 2 / 3, behind: 0, exAequo: false });
  expect(duel(replicatesOf([[NaN, 1]]), 0, 1)).toEqual({
    ahead: null,
    behind: null,
    exAequo: false,
  });
});

test('a duel seen from the other side is its mirror', () => {
  const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1 });
  fc.assert(
    fc.property(rows, (scores) => {
      const found = replicatesOf(scores);
      const { ahead, behind, exAequo } = duel(found, 0, 1);
      expect(duel(found, 1, 0)).toEqual({ ahead: behind, behind: ahead, exAequo });
    }),
  );
});
