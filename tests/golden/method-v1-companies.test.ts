import { readdirSync, readFileSync } from 'node:fs';
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
    readonly name: string;
    readonly size: Readonly<Record<string, number>>;
    readonly lines: readonly {
      readonly indicator: string;
      readonly kind: string;
      readonly quantity: readonly number[];
      readonly grade: string;
      readonly equivalence?: number;
      readonly additionality?: number;
      readonly condition?: number;
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

/** Every case of a company under method v1 that stands in this folder. */
const CASES = readdirSync(__dirname)
  .filter((name) => /^\d+-method-v1-.*\.json$/.test(name))
  .map((name) => [name, JSON.parse(readFileSync(join(__dirname, name), 'utf8')) as Case] as const);

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

/** How a quantity of each indicator is said in the measures of its kinds. */
const MEASURES: Record<string, (quantity: number) => Record<string, number>> = {
  M1: (quantity) => ({ areaM2: quantity, hours: 1 }),
  H1: (quantity) => ({ hours: quantity }),
  H2: (quantity) => ({ people: quantity }),
  S1: (quantity) => ({ amountEur: quantity }),
  S2: (quantity) => ({ amountEur: quantity }),
  F1: (quantity) => ({ amountEur: quantity }),
  F2: (quantity) => ({ lowCarbonEur: quantity }),
  F3: (quantity) => ({ inclusiveEur: quantity }),
  C1: (quantity) => ({ amountEur: quantity }),
  C2: (quantity) => ({ hours: quantity }),
  C3: (quantity) => ({ people: quantity }),
};

/** A kind of the published method that feeds the indicator with this coefficient of equivalence. */
function kindOf(indicator: string, equivalence: number): string {
  const { kinds, equivalence: coefficients, additionality } = method.document;
  const found = Object.entries(kinds).find(([, { feeds }]) =>
    feeds.some(
      (feed) =>
        feed.indicator === indicator &&
        coefficients[feed.equivalence]?.value === equivalence &&
        feed.additionality.every((name) => 'values' in (additionality[name] ?? {})),
    ),
  );
  if (!found) throw new Error(`No kind feeds ${indicator} with the coefficient ${equivalence}.`);
  return found[0];
}

/** The answers to a kind's questions that give a coefficient of additionality. */
function answersFor(additionality: number): Record<string, string | boolean> {
  const { ownTime } = method.document.additionality;
  const values = ownTime && 'values' in ownTime ? Object.entries(ownTime.values) : [];
  if (additionality === 1) return {};
  const found = values.find(([, value]) => value === additionality);
  if (!found) throw new Error(`No answer gives the additionality ${additionality}.`);
  return { ownTime: found[0] };
}

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
      return {
        id: `${line.indicator} ${line.kind} ${quarter}`,
        commitment: `${line.indicator} ${line.kind}`,
        resource: null,
        kind: kindOf(line.indicator, line.equivalence ?? 1),
        from: `${year}-${first}`,
        to: `${year}-${last}`,
        measures: MEASURES[line.indicator]?.(line.quantity[position] ?? 0) ?? {},
        priceRatio: 1 - (line.condition ?? 1),
        qualifiers: answersFor(line.additionality ?? 1),
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
describe.each(CASES)('%s gives the published figures', (_, golden) => {
  test.each(golden.expected.map((expected) => [expected.quarter, expected] as const))(
    '%s',
    (quarter, expected) => {
      const result = score(
        {
          unit: golden.input.name,
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
