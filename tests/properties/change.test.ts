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
    const evidence = ((1 - 0.9025) * (40 + 80)) / 2;
    expect(changes.find(({ cause }) => cause === 'evidence')?.amount).toBeCloseTo(
      evidence * perHour,
      9,
    );
  });

  test('a cause is opened into its commitments by what each does alone', () => {
    const before = [hours(4, 10), hours(4, 30, 'talks')];
    const after = [hours(4, 15), hours(4, 45, 'talks'), hours(5, 20, 'talks')];
    const [volume] = moved(later(before), later(after)).filter(({ amount }) => amount !== 0);
    const amounts = Object.fromEntries(
      volume?.entries.map(({ commitment, amount }) => [commitment, amount]) ?? [],
    );
    expect(Object.keys(amounts)).toEqual(['talks', 'tutors']);
    expect((amounts.talks ?? NaN) / (amounts.tutors ?? NaN)).toBeCloseTo(35 / 5, 9);
  });

  test('figures of size that pull apart are both said', () => {
    const grown = { ...SIZE, fte: 90, headcount: 40 };
    const people = lineOf({ kind: 2, quarter: 5, quantity: 100, grade: 'documented' }, 3);
    const lines = [hours(5, 40), people];
    const sizes = [{ validFrom: '2025-04-01', validTo: null, figures: grown }];
    const size = moved(later(lines), { ...later(lines), sizes }).find(
      ({ cause }) => cause === 'size',
    );
    expect(size?.entries.map(({ figure }) => figure)).toEqual(['fte', 'headcount']);
    const [fewer, more] = size?.entries.map(({ amount }) => Math.sign(amount)) ?? [];
    expect([fewer, more]).toEqual([-1, 1]);
  });

  test('with two observed quarters, or without a size, the causes add to the change too', () => {
    const figures = { ...SIZE, employeeSavingsEur: null };
    const sizes = [{ validFrom: '2025-04-01', validTo: null, figures }];
    fc.assert(
      fc.property(drawnLines, (lines) => {
        const short = { observedFrom: '2026-Q2', sizes };
        const before = { ...later(lines.slice(1)), ...short };
        const after = { ...later(lines.map((line) => ({ ...line, unitShare: 0.5 }))), ...short };
        const sum = moved(before, after).reduce((total, { amount }) => total + amount, 0);
        const [was, is] = [score(before, QUICK), score(after, QUICK)];
        expect(sum).toBeCloseTo((is.score ?? NaN) - (was.score ?? NaN), 8);
      }),
      { numRuns: 30 },
    );
  });

  test('of a commitment that stands, an entry that grew too old has faded, not been withdrawn', () => {
    const old = { ...hours(0, 600), id: 'old', from: '2024-10-01', to: '2024-12-31' };
    const before = earlier([old, hours(4, 40)]);
    expect(causesOf(moved(before, later([old, hours(4, 40)])))).toEqual(['faded']);
    expect(causesOf(moved(before, later([hours(4, 40)])))).toEqual(['faded']);
  });

  test('what stood before the seven quarters leaves a commitment new', () => {
    const ancient = { ...hours(0, 60), id: 'ancient', from: '2024-07-01', to: '2024-09-30' };
    const changes = moved(earlier([ancient]), later([ancient, hours(5, 40)]));
    expect(causesOf(changes)).toEqual(['new']);
    const faint = { ...ancient, id: 'faint', from: '2025-01-01', to: '2025-03-31' };
    expect(causesOf(moved(later([faint]), later([faint, hours(5, 400)])))).toEqual(['volume']);
  });

  test('a figure that another one replaces is volume', () => {
    const people = (quarter: number, quantity: number) => ({
      ...lineOf({ kind: 2, quarter, quantity, grade: 'documented' }, 0),
      id: `people ${quarter}`,
    });
    const before = later([people(4, 100)]);
    expect(causesOf(moved(before, later([people(4, 100), people(5, 200)])))).toEqual(['volume']);
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
