import { describe, expect, test } from '@jest/globals';
import { RecentScores, type ComputedScore } from './recent-scores';

const scoreOf = (lines: number) =>
  ({ input: { lines: Array.from({ length: lines }) } }) as unknown as ComputedScore;

describe('the scores that were computed last', () => {
  test('are found again by their name', () => {
    const recent = new RecentScores(10);
    const score = scoreOf(3);
    recent.keep('a', score);
    expect(recent.get('a')).toBe(score);
    expect(recent.get('b')).toBeUndefined();
  });

  test('give way by their lines, the one that was asked for longest ago first', () => {
    const recent = new RecentScores(10);
    for (const name of ['a', 'b', 'c']) recent.keep(name, scoreOf(2));
    recent.get('a');
    recent.keep('d', scoreOf(2));
    const kept = ['a', 'b', 'c', 'd'].filter((name) => recent.get(name) !== undefined);
    expect(kept).toEqual(['a', 'c', 'd']);
  });

  test('take no score that alone is beyond the limit', () => {
    const recent = new RecentScores(10);
    recent.keep('a', scoreOf(2));
    recent.keep('vast', scoreOf(10));
    expect(recent.get('vast')).toBeUndefined();
    expect(recent.get('a')).toBeDefined();
  });
});
