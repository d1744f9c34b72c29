import { applyChange } from '@ancrage/engine/what-if/apply-change';
import { nextSteps } from '@ancrage/engine/what-if/next-steps';
import { roomToTarget } from '@ancrage/engine/what-if/room-to-target';
import { score } from '@ancrage/engine/score';
import { describe, expect, test } from '@jest/globals';
import { ALL_ZERO, inputOf, lineOf, METHOD, withReplicates } from './drawn-company';

const FEW = withReplicates(100);

const audited = (kind: number, quantity: number, position: number) =>
  lineOf({ kind, quarter: 5, quantity, grade: 'audited' }, position);

describe('a change that is simulated', () => {
  test('a proof raises the lines of its commitment that have less, and leaves the others', () => {
    const line = lineOf({ kind: 1, quarter: 5, quantity: 60, grade: 'declared' }, 1);
    const mixed = {
      ...line,
      id: 'mixed',
      grades: [
        { grade: 'documented' as const, share: 0.5, provenOn: '2026-08-01' },
        { grade: 'confirmed' as const, share: 0.2, provenOn: '2026-08-01' },
        { grade: 'audited' as const, share: 0.3, provenOn: '2026-08-01' },
      ],
    };
    const other = { ...line, id: 'other', commitment: 'another' };
    const { lines } = applyChange(inputOf([mixed, other]), METHOD.document, {
      kind: 'prove',
      commitment: line.commitment,
      grade: 'confirmed',
    });
    expect(lines[0]?.grades).toEqual([
      { grade: 'confirmed', share: 0.5, provenOn: '2026-09-30' },
      ...mixed.grades.slice(1),
    ]);
    expect(lines[1]).toBe(other);
  });

  test('a simulated line is of the plainest kind, free, and late in the window', () => {
    const simulated = (indicator: string, lines = inputOf([]).lines) =>
      applyChange(inputOf(lines), METHOD.document, {
        kind: 'open',
        indicator,
        quantity: 40,
      }).lines.at(-1);
    expect(simulated('H1')).toMatchObject({
      id: 'simulated H1',
      commitment: 'simulated H1',
      kind: 'associationMandate',
      measures: { hours: 40 },
      from: '2026-07-02',
      to: '2026-09-30',
      priceRatio: 0,
      grades: [{ grade: 'documented', share: 1, provenOn: '2026-09-30' }],
    });
    expect(simulated('M1')).toMatchObject({ kind: 'auditorium', measures: { area: 40, hours: 1 } });
    // What stands does so from the first observed day of the window.
    expect(simulated('S1')).toMatchObject({ kind: 'associationAdvance', from: '2025-10-01' });
  });

  test('a simulated state stands beside the last one of the window, of its own indicator', () => {
    const people = (from: string, to: string) => ({
      ...lineOf({ kind: 2, quarter: 3, quantity: 100, grade: 'confirmed' }, 1),
      id: from,
      from,
      to,
    });
    const day = (...lines: ReturnType<typeof people>[]) =>
      applyChange(inputOf(lines), METHOD.document, {
        kind: 'open',
        indicator: 'H2',
        quantity: 1,
      }).lines.at(-1)?.to;
    const early = people('2026-01-01', '2026-03-31');
    const late = people('2026-04-01', '2026-06-30');
    expect(day(early, late)).toBe('2026-06-30');
    expect(day(late, early)).toBe('2026-06-30');
    expect(day(early, audited(1, 10, 2))).toBe('2026-03-31');
    expect(day(people('2025-07-01', '2025-09-30'))).toBe('2026-09-30');
    expect(day(early, people('2026-10-01', '2026-12-31'))).toBe('2026-03-31');
    expect(day(people('2025-09-01', '2025-10-01'))).toBe('2025-10-01');
    expect(day(early, { ...late, kind: 'no kind' })).toBe('2026-03-31');
  });

  test('a state adds to the last figure that was stated', () => {
    const input = inputOf(
      [lineOf({ kind: 2, quarter: 4, quantity: 100, grade: 'confirmed' }, 1)],
      ALL_ZERO,
    );
    const after = score(
      applyChange(input, METHOD.document, { kind: 'open', indicator: 'H2', quantity: 5 }),
      FEW,
    );
    const people = after.indicators.find(({ id }) => id === 'H2');
    expect(people?.value).toBeCloseTo((100 * (10 + 5 * 0.9025)) / 64, 9);
  });

  test('a quantity that is none is refused', () => {
    const open = (quantity: number) => () =>
      applyChange(inputOf([]), METHOD.document, { kind: 'open', indicator: 'H1', quantity });
    const refusal = (code: string, words: string) =>
      expect.objectContaining({ code, message: expect.stringContaining(words) });
    expect(open(-1)).toThrow(refusal('out-of-bounds', '-1 is no quantity'));
    expect(open(NaN)).toThrow(refusal('out-of-bounds', 'NaN is no quantity'));
    expect(open(0)).not.toThrow();
    expect(() =>
      applyChange(inputOf([]), METHOD.document, { kind: 'open', indicator: 'X9', quantity: 1 }),
    ).toThrow(refusal('not-defined', 'X9'));
    const unfed = { ...METHOD.document, kinds: {} };
    expect(() =>
      applyChange(inputOf([]), unfed, { kind: 'open', indicator: 'H1', quantity: 1 }),
    ).toThrow(refusal('not-defined', 'H1'));
    expect(nextSteps(inputOf([]), { ...FEW, document: { ...FEW.document, kinds: {} } })).toEqual(
      [],
    );
    expect(roomToTarget(inputOf([]), unfed)).toEqual([]);
  });
});
