import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../declaration/declaration';
import { gradeShares, weakestGrade } from './grade-shares';

const LINE = { from: '2026-07-01', to: '2026-07-10', quantity: 100 };

function piece(form: Evidence['form'], changes: Partial<Evidence> = {}): Evidence {
  return {
    target: { type: 'realisation', id: 'line' },
    form,
    dated: '2026-08-01',
    coversFrom: LINE.from,
    coversTo: LINE.to,
    quantity: null,
    fileSha256: null,
    denied: false,
    ...changes,
  };
}

describe('the grade of a line comes from its evidence', () => {
  test('without any it is declared', () => {
    expect(gradeShares(LINE, [])).toEqual([{ grade: 'declared', share: 1, provenOn: null }]);
  });

  test('the strongest proof covers first, what is left stays declared', () => {
    const shares = gradeShares(LINE, [
      piece('file', { coversTo: '2026-07-08' }),
      piece('confirmation', { quantity: 30 }),
    ]);
    expect(shares.map(({ grade, share }) => [grade, Number(share.toFixed(9))])).toEqual([
      ['confirmed', 0.3],
      ['documented', 0.7],
    ]);
    expect(weakestGrade(shares)).toBe('documented');
  });

  test('a document of other days proves nothing', () => {
    const shares = gradeShares(LINE, [
      piece('file', { coversFrom: '2026-08-01', coversTo: '2026-08-05' }),
    ]);
    expect(shares).toEqual([{ grade: 'declared', share: 1, provenOn: null }]);
  });

  test('two documents of the same days prove them once', () => {
    const half = { coversTo: '2026-07-05' };
    const shares = gradeShares(LINE, [piece('file', half), piece('link', half)]);
    expect(shares.map(({ grade, share }) => [grade, share])).toEqual([
      ['documented', 0.5],
      ['declared', 0.5],
    ]);
  });

  test('two documents that each state a part of the quantity add up', () => {
    const shares = gradeShares(LINE, [
      piece('file', { quantity: 30, fileSha256: 'a' }),
      piece('file', { quantity: 30, fileSha256: 'b' }),
      piece('file', { quantity: 30, fileSha256: 'b' }),
    ]);
    expect(
      shares.reduce((sum, { grade, share }) => (grade === 'declared' ? sum : sum + share), 0),
    ).toBeCloseTo(0.6, 12);
  });

  test('one document of a part of the days proves that part', () => {
    const shares = gradeShares(LINE, [piece('confirmation', { coversTo: '2026-07-04' })]);
    expect(shares.map(({ grade, share }) => [grade, share])).toEqual([
      ['confirmed', 0.4],
      ['declared', 0.6],
    ]);
  });
});
