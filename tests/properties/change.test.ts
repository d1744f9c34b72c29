import { explainChange, type CauseChange } from '@ancrage/engine/explain/explain-change';
import { printChange } from '@ancrage/engine/explain/print-change';
import type { DeclaredLine, QuarterInput } from '@ancrage/engine/quarter-input';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import { score } from '@ancrage/engine/score';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ALL_ZERO, drawnLines, inputOf, lineOf, QUICK, SIZE } from './drawn-company';

const ZERO_IN_Q2 = ALL_ZERO.map((answer) => ({ ...answer, quarter: '2026-Q2' }));

const later = (lines: readonly DeclaredLine[]): QuarterInput => inputOf(lines, ALL_ZERO);
const earlier = (lines: readonly DeclaredLine[]): QuarterInput => ({
  ...inputOf(lines, ZERO_IN_Q2),
  quarter: '2026-Q2',
});

function moved(before: QuarterInput, after: QuarterInput, method: NamedMethod = QUICK) {
  return explainChange({ input: before, method: QUICK }, { input: after, method });
}

/** The causes that did something, in the order of the waterfall. */
function causesOf(changes: readonly CauseChange[]): string[] {
  return changes.filter(({ amount }) => Math.abs(amount) > 1e-9).map(({ cause }) => cause);
}

const hours = (quarter: number, quantity: number, commitment = 'tutors'): DeclaredLine => ({
  ...lineOf({ kind: 1, quarter, quantity, grade: 'documented' }, 0),
  id: `${commitment} ${quarter}`,
  commitment,
});

describe('what moved a score (score.md, section 6)', () => {
  test('the causes add to the change, exactly and as printed, and their entries to them', () => {
    fc.assert(
      fc.property(drawnLines, drawnLines, (first, second) => {
        const before = earlier(first);
        const after = later([
          ...first.filter((_, at) => at % 3 !== 0),
          ...second.map((line) => ({ ...line, id: `second ${line.id}` })),
        ]);
        const [was, is] = [score(before, QUICK), score(after, QUICK)];
        const causes = moved(before, after);
        const sum = causes.reduce((total, { amount }) => total + amount, 0);
        expect(sum).toBeCloseTo((is.score ?? NaN) - (was.score ?? NaN), 8);
        for (const { amount, entries } of causes) {
          if (entries.length === 0) continue;
          expect(entries.reduce((total, entry) => total + entry.amount, 0)).toBeCloseTo(amount, 8);
        }
        const difference = (is.printed ?? NaN) - (was.printed ?? NaN);
        const printed = printChange(causes, difference);
        expect(printed.reduce((total, bar) => total + bar.printed, 0)).toBe(difference);
        for (const bar of printed) {
          if (bar.entries.length === 0) continue;
          const tenths = bar.entries.reduce((total, entry) => total + entry.printed * 10, 0);
          expect(Math.round(tenths)).toBe(bar.printed * 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('nothing moved, nothing to say', () => {
    fc.assert(
      fc.property(drawnLines, (lines) => {
        expect(causesOf(moved(later(lines), later(lines)))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('a commitment that nothing preceded is new', () => {
    expect(causesOf(moved(earlier([]), later([hours(5, 40)])))).toEqual(['new']);
  });

  test('more of what stood before is volume', () => {
    const changes = moved(earlier([hours(4, 40)]), later([hours(4, 40), hours(5, 40)]));
    expect(causesOf(changes)).toEqual(['volume']);
    const [entry] = changes.find(({ cause }) => cause === 'volume')?.entries ?? [];
    expect(entry).toMatchObject({ indicator: 'H1', commitment: 'tutors', figure: null });
  });

  test('what was withdrawn is volume, or ended where nothing else stands', () => {
    const other = hours(3, 20, 'talks');
    const both = [hours(4, 40), hours(3, 40, 'tutors')];
    expect(causesOf(moved(earlier(both), later(both.slice(0, 1))))).toEqual(['volume']);
    expect(causesOf(moved(earlier([other, hours(4, 40)]), later([other])))).toEqual(['ended']);
  });

  test('an entry that leaves the four quarters fades', () => {
    const old = hours(0, 60);
    const before = { ...earlier([old]), quarter: '2026-Q1' };
    const changes = moved(before, later([old]));
    expect(causesOf(changes)).toEqual(['faded']);
    expect(changes.find(({ cause }) => cause === 'faded')?.amount).toBeLessThan(0);
  });

  test('a proof is evidence', () => {
    const proved = {
      ...hours(4, 40),
      grades: [{ grade: 'audited' as const, share: 1, provenOn: null }],
    };
    expect(causesOf(moved(later([hours(4, 40)]), later([proved])))).toEqual(['evidence']);
  });

  test('a size is size, opened by its figures', () => {
    const grown = {
      ...later([hours(4, 40)]),
      sizes: [{ validFrom: '2025-04-01', validTo: null, figures: { ...SIZE, fte: 90 } }],
    };
    const changes = moved(later([hours(4, 40)]), grown);
    expect(causesOf(changes)).toEqual(['size']);
    expect(changes.find(({ cause }) => cause === 'size')?.entries).toMatchObject([
      { figure: 'fte' },
    ]);
  });

  test('what is set aside is answers, opened by indicator', () => {
    const sizes = [
      { validFrom: '2025-04-01', validTo: null, figures: { ...SIZE, employeeSavingsEur: 0 } },
    ];
    const answers = ALL_ZERO.map((answer) =>
      answer.indicator === 'S2'
        ? { ...answer, answer: 'notApplicable' as const, reason: 'noSavingsPlan' }
        : answer,
    );
    const savings = lineOf({ kind: 3, quarter: 5, quantity: 100, grade: 'audited' }, 3);
    const before = { ...later([savings]), sizes };
    const changes = moved(before, { ...inputOf([savings], answers), sizes });
    expect(causesOf(changes)).toEqual(['answers']);
    expect(changes.find(({ cause }) => cause === 'answers')?.entries).toMatchObject([
      { indicator: 'S2', commitment: null },
    ]);
  });

  test('another method is method', () => {
    const { document } = QUICK;
    const stricter = { hash: 'another', document: { ...document, root: { balance: 40 } } };
    const lines = [hours(4, 40)];
    expect(causesOf(moved(later(lines), later(lines), stricter))).toEqual(['method']);
  });

  test('causes that act together share what they do together, each its part', () => {
    const proved = {
      ...hours(4, 80),
      grades: [{ grade: 'audited' as const, share: 1, provenOn: null }],
    };
    const changes = moved(later([hours(4, 40)]), later([proved]));
    expect(causesOf(changes)).toEqual(['volume', 'evidence']);
    // Below the balance points are in proportion: 40 h × 0.9025 to 80 h × 1.
    const perHour = (50 / 1.6 / 60) * 0.14 * (100 / 30) * (365 / 365);
    const volume = ((80 - 40) * (0.9025 + 1)) / 2;
    expect(changes.find(({ cause }) => cause === 'volume')?.amount).toBeCloseTo(
      volume * perHour,
      9,
    );
  });

  test('purchases move the share that they divide under the same cause', () => {
    const bought = (quantity: number) => [
      { ...lineOf({ kind: 5, quarter: 5, quantity, grade: 'audited' }, 1), id: 'food' },
    ];
    const green = {
      ...lineOf({ kind: 5, quarter: 4, quantity: 100, grade: 'audited' }, 1),
      id: 'old',
    };
    const changes = moved(later([green, ...bought(10)]), later([green, ...bought(90)]));
    expect(causesOf(changes)).toEqual(['volume']);
  });
});
