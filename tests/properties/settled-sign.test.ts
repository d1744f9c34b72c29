import type { DeclaredLine } from '@ancrage/engine/quarter-input';
import { score } from '@ancrage/engine/score';
import { describe, expect, test } from '@jest/globals';
import { ALL_ZERO, inputOf, lineOf, METHOD } from './drawn-company';

/** Rooms, hours, savings and culture well opened, each by two commitments over two quarters. */
function generous(): DeclaredLine[] {
  return [0, 1, 3, 4, 6, 7].flatMap((kind) =>
    [4, 5].map((quarter) => ({
      ...lineOf({ kind, quarter, quantity: 400, grade: 'audited' as const }, 0),
      id: `${kind} ${quarter}`,
      commitment: `${kind} ${quarter}`,
    })),
  );
}

const signOf = (lines: readonly DeclaredLine[]) => score(inputOf(lines, ALL_ZERO), METHOD).sign;

describe('a settled sign (score.md, section 4, step 6)', () => {
  test('much, of several commitments and quarters, is settled', () => {
    expect(signOf(generous())).toEqual({ sign: 1, settled: true, reasons: [] });
  });

  test('it does not rest on one commitment', () => {
    const one = generous().map((line) => ({ ...line, commitment: 'one' }));
    expect(signOf(one)).toMatchObject({ settled: false, reasons: ['restsOnOne'] });
  });

  test('nor on one resource that several commitments open', () => {
    const one = generous().map((line) => ({ ...line, resource: 'the hall' }));
    expect(signOf(one)).toMatchObject({ settled: false, reasons: ['restsOnOne'] });
  });

  test.each(['alpha', 'zeta'])(
    'what contributes most does so over all its indicators, whatever its name: %s',
    (most) => {
      // Root points: 7, 5 and 8 of one commitment, about 10, 10 and 3 of others; 30 are the balance.
      const parts: [number, number, string][] = [
        [0, 375, 'mu'],
        [1, 96, most],
        [6, 112.5, most],
        [3, 1351.6, 'nu'],
        [4, 2479.6, most],
        [2, 70, 'xi'],
      ];
      const lines = parts.map(([kind, quantity, commitment], at) => ({
        ...lineOf({ kind, quarter: 5, quantity, grade: 'audited' as const }, at),
        commitment,
      }));
      const result = score(inputOf(lines, ALL_ZERO), METHOD);
      expect(result.rootPoints).toBeCloseTo(43.3, 1);
      expect(result.sign?.reasons).toContain('restsOnOne');
      const apart = lines.map((line, at) => (at === 1 ? { ...line, commitment: 'pi' } : line));
      expect(signOf(apart)?.reasons).not.toContain('restsOnOne');
    },
  );

  test('deliveries of one quarter alone settle nothing', () => {
    const once = generous().filter(({ from }) => from.endsWith('07-01'));
    expect(once.length).toBe(6);
    expect(signOf(once)?.reasons).toContain('tooFewDeliveries');
    const denied = generous().map((line) => ({ ...line, suspended: !once.includes(line) }));
    expect(signOf(denied)?.reasons).toContain('tooFewDeliveries');
  });

  test('an interval that holds 0 settles nothing', () => {
    const almost = generous().map((line) => ({ ...line, unitShare: 0.22 }));
    const { score: exact, bands, sign } = score(inputOf(almost, ALL_ZERO), METHOD);
    expect(Math.abs(exact ?? NaN)).toBeLessThan(15);
    expect(bands?.total.low).toBeLessThan(0);
    expect(bands?.total.high).toBeGreaterThan(0);
    expect(sign?.reasons).toContain('intervalHoldsZero');
  });

  test('a negative sign is settled as well, where deliveries are too few for more', () => {
    const little = generous().map((line) => ({ ...line, unitShare: 0.05 }));
    expect(signOf(little)).toEqual({ sign: -1, settled: true, reasons: [] });
  });
});
