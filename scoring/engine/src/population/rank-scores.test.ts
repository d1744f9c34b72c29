import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UndefinedFigure } from '../missing/undefined-figure';
import { ScoreRanking } from './rank-scores';

function ranksOf(scores: readonly number[]): number[] {
  const ranks = new Int32Array(scores.length);
  new ScoreRanking(scores.length).rank(Float64Array.from(scores), ranks);
  return [...ranks];
}

function ranksByCounting(scores: readonly number[]): number[] {
  return scores.map((score) => 1 + scores.filter((other) => other > score).length);
}

test('the highest is first, equals share the better rank', () => {
  expect(ranksOf([5, 90, 5, -100])).toEqual([2, 1, 2, 4]);
});

test('is the number of higher scores and one, for any scores', () => {
  const score = fc.oneof(
    fc.double({ min: -100, max: 100, noNaN: true }),
    fc.constantFrom(-100, 0, 100, 1e-300, 50 + Number.EPSILON * 32, 50),
  );
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 80 }), (scores) => {
      expect(ranksOf(scores)).toEqual(ranksByCounting(scores));
    }),
  );
});

test('scores that crowd in one place are told apart', () => {
  const crowd = Array.from({ length: 60 }, (_, at) => 1e-9 * ((at * 7) % 40));
  expect(ranksOf([100, ...crowd])).toEqual(ranksByCounting([100, ...crowd]));
});

test('a ranking can be asked again', () => {
  const ranking = new ScoreRanking(3);
  const ranks = new Int32Array(3);
  ranking.rank(Float64Array.of(3, 2, 1), ranks);
  ranking.rank(Float64Array.of(1, 1, 2), ranks);
  expect([...ranks]).toEqual([2, 2, 1]);
});

test('what is no number has no rank', () => {
  const code = expect.objectContaining({
    code: 'not-finite',
    message: expect.stringMatching(/\w \w/),
  });
  expect(() => ranksOf([1, NaN])).toThrow(code);
  expect(() => ranksOf([1, Infinity])).toThrow(code);
  expect(() => new ScoreRanking(2).rank(new Float64Array(3), new Int32Array(3))).toThrow(
    UndefinedFigure,
  );
});
