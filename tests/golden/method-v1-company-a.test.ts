import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { methodHash } from '@ancrage/engine/method/method-hash';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import type { DeclaredLine, EvidenceGrade } from '@ancrage/engine/quarter-input';
import { score } from '@ancrage/engine/score';
import { describe, expect, test } from '@jest/globals';

interface Case {
  readonly quarters: readonly string[];
  readonly tolerance: number;
  readonly input: {
    readonly size: Readonly<Record<string, number>>;
    readonly lines: readonly {
      readonly indicator: string;
      readonly kind: string;
      readonly quantity: readonly number[];
      readonly grade: string;
    }[];
  };
  readonly expected: readonly {
    readonly quarter: string;
    readonly indicators: Readonly<Record<string, { value: number; points: number }>>;
    readonly pillarPoints: Readonly<Record<string, number>>;
    readonly U: number;
    readonly reportedShare: number;
    readonly score: number;
  }[];
}

const golden = JSON.parse(
  readFileSync(join(__dirname, '19-method-v1-company-a.json'), 'utf8'),
) as Case;
const document: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../scoring/methods/method-v1.json'), 'utf8'),
);
const method = { document: parseMethod(document), hash: methodHash(document) };

const GRADES: Record<string, EvidenceGrade> = {
  D: 'declared',
  P: 'documented',
  C: 'confirmed',
  A: 'audited',
};

/** A kind of the published method that feeds the indicator alone, and how it says a quantity. */
const KINDS: Record<string, [kind: string, measures: (quantity: number) => Record<string, number>]> =
  {
    M1: ['meetingRoom', (quantity) => ({ areaM2: quantity, hours: 1 })],
    H1: ['skillsPatronage', (quantity) => ({ hours: quantity })],
    H2: ['participants', (quantity) => ({ people: quantity })],
    S1: ['regionalDeposit', (quantity) => ({ amountEur: quantity })],
    S2: ['solidarityFund9010', (quantity) => ({ amountEur: quantity })],
    F1: ['localProducts', (quantity) => ({ amountEur: quantity })],
    F2: ['localProducts', (quantity) => ({ lowCarbonEur: quantity })],
    F3: ['localProducts', (quantity) => ({ inclusiveEur: quantity })],
    C1: ['culturePatronage', (quantity) => ({ amountEur: quantity })],
    C2: ['cultureHours', (quantity) => ({ hours: quantity })],
    C3: ['openDoors', (quantity) => ({ people: quantity })],
  };

const QUARTER_DAYS: Record<string, [first: string, last: string]> = {
  Q1: ['01-01', '03-31'],
  Q2: ['04-01', '06-30'],
  Q3: ['07-01', '09-30'],
  Q4: ['10-01', '12-31'],
};

function linesOf({ input, quarters }: Case): DeclaredLine[] {
  return input.lines.flatMap((line) =>
    quarters.map((quarter, position) => {
      const [year = '', name = ''] = quarter.split('-');
      const [first, last] = QUARTER_DAYS[name] ?? ['', ''];
      const [kind, measures] = KINDS[line.indicator] ?? ['', () => ({})];
      return {
        id: `${line.kind} ${quarter}`,
        commitment: line.kind,
        resource: null,
        kind: line.kind.startsWith('car park') ? 'carPark' : kind,
        from: `${year}-${first}`,
        to: `${year}-${last}`,
        measures: measures(line.quantity[position] ?? 0),
        priceRatio: 0,
        qualifiers: {},
        grades: [
          { grade: GRADES[line.grade.charAt(position)] ?? 'declared', share: 1, provenOn: null },
        ],
        unitShare: 1,
        suspended: false,
      };
    }),
  );
}

// Source: ../shared/conformance/19-method-v1-company-a.json, an independent exact computation.
describe('company A under method v1 gives the published figures', () => {
  test.each(golden.expected.map((expected) => [expected.quarter, expected] as const))(
    '%s',
    (quarter, expected) => {
      const result = score(
        {
          unit: 'A',
          quarter,
          openUntil: null,
          observedFrom: '2024-Q4',
          lines: linesOf(golden),
          answers: [],
          sizes: [{ validFrom: '2024-01-01', validTo: null, figures: golden.input.size },
            { validFrom: '2025-04-01', validTo: null, figures: golden.input.size }],
        },
        method,
      );
      const near = (actual: number | null, wanted: number) => {
        expect(actual).not.toBeNull();
        expect(Math.abs((actual ?? NaN) - wanted)).toBeLessThanOrEqual(golden.tolerance);
      };
      for (const [id, { value, points }] of Object.entries(expected.indicators)) {
        const indicator = result.indicators.find((candidate) => candidate.id === id);
        near(indicator?.value ?? null, value);
        near(indicator?.points ?? null, points);
      }
      for (const [id, points] of Object.entries(expected.pillarPoints)) {
        near(result.pillars.find((pillar) => pillar.id === id)?.points ?? null, points);
      }
      near(result.rootPoints, expected.U);
      near(result.score, expected.score);
      expect(result.reportedShare).toBeCloseTo(expected.reportedShare, 12);
    },
  );
});
