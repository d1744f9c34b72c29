import type { Branch, TreeNode } from '@ancrage/engine/method/method';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import { modelUnit } from '@ancrage/engine/model/unit-model';
import type { DeclaredLine, EvidenceGrade, QuarterInput } from '@ancrage/engine/quarter-input';
import { streamKey } from '@ancrage/engine/random/stream-key';
import { fillUniform } from '@ancrage/engine/random/uniform-draws';
import { score } from '@ancrage/engine/score';
import { drawScores, type Drawn } from '@ancrage/engine/uncertainty/draw-scores';
import { describe, expect, test } from '@jest/globals';
import { ALL_ZERO, inputOf, lineOf, METHOD, SIZE } from './drawn-company';

const COUNT = 60;
const { document, hash } = METHOD;

const UNKNOWN = { low: NaN, expected: NaN, high: NaN };

/** A uniform draw, by the fields that name it. */
function uniform(fields: readonly string[], replicate: number): number {
  const drawn = new Float64Array(COUNT);
  fillUniform(streamKey(fields), drawn);
  return drawn[replicate] ?? NaN;
}

/** How far a draw of the triangular law lies from its mean: inverse CDF − expected. */
function deviation(u: number, grade: EvidenceGrade): number {
  const { low, expected, high } = document.evidence.grades[grade]?.ratio ?? UNKNOWN;
  const mode = 3 * expected - low - high;
  const split = (mode - low) / (high - low);
  const value =
    u < split
      ? low + Math.sqrt(u * (high - low) * (mode - low))
      : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
  return value - expected;
}

/** The replicates as score.md, section 5, words them, one at a time and without any shortcut. */
class Replicate {
  constructor(
    private readonly at: number,
    private readonly drawn: Drawn,
    private readonly method: NamedMethod,
  ) {}

  /** Ratio × incentive of a company's indicator at a grade. */
  evidence(indicator: string, grade: EvidenceGrade): number {
    const { ratio, incentive } = document.evidence.grades[grade] ?? {
      ratio: UNKNOWN,
      incentive: NaN,
    };
    if (this.drawn === 'method') return ratio.expected * incentive;
    const own = deviation(uniform(['A', indicator, grade], this.at), grade);
    const shared = deviation(uniform(['A'], this.at), grade);
    const drawn = ratio.expected + Math.sqrt(0.5) * shared + Math.sqrt(0.5) * own;
    return Math.max(0, drawn) * incentive;
  }

  /** A figure of the method times its own factor, between two bounds. */
  factor(name: string, [least, most]: readonly [number, number]): number {
    if (this.drawn === 'data') return 1;
    return least + (most - least) * uniform([this.method.hash, name], this.at);
  }

  points(id: string, value: number): number {
    const indicator = document.indicators.find((one) => one.id === id);
    const { floor, balance, target } = indicator?.goalposts ?? { floor: 0, balance: 1, target: 2 };
    const { goalpostFactor, targetAtLeastBalanceTimes: apart } = this.method.document.uncertainty;
    const middle = Math.max(
      floor + (apart - 1) * (balance - floor),
      balance * this.factor(`${id}.balance`, goalpostFactor),
    );
    const top = Math.max(middle * apart, target * this.factor(`${id}.target`, goalpostFactor));
    if (value <= middle) return Math.max(0, (50 * (value - floor)) / (middle - floor));
    return Math.min(100, 50 + (50 * (value - middle)) / (top - middle));
  }

  /** Points of a node; null where nothing below it applies. */
  tree(node: TreeNode, points: Readonly<Record<string, number | null>>): number | null {
    if ('indicator' in node) return points[node.indicator] ?? null;
    const children = node.children.flatMap((child) => {
      const own = this.tree(child, points);
      const name = 'indicator' in child ? child.indicator : child.id;
      const factor = this.factor(name, this.method.document.uncertainty.weightFactor);
      return own === null ? [] : [{ own, weight: child.weight * factor }];
    });
    const sum = children.reduce((total, { weight }) => total + weight, 0);
    if (sum === 0) return null;
    if (node.aggregation === 'weightedArithmetic') {
      return children.reduce((total, { own, weight }) => total + (own * weight) / sum, 0);
    }
    return (
      children.reduce((product, { own, weight }) => product * (own + 1) ** (weight / sum), 1) - 1
    );
  }

  score(values: (evidence: Replicate['evidence']) => Readonly<Record<string, number | null>>) {
    const points = Object.fromEntries(
      Object.entries(values((indicator, grade) => this.evidence(indicator, grade))).map(
        ([id, value]) => [id, value === null ? null : this.points(id, value)],
      ),
    );
    const root = this.tree(this.method.document.tree, points) ?? NaN;
    const { balance } = this.method.document.root;
    return root <= balance
      ? (100 * root) / balance - 100
      : (100 * (root - balance)) / (100 - balance);
  }
}

const line = (kind: number, quarter: number, quantity: number, grade: EvidenceGrade, at: number) =>
  lineOf({ kind, quarter, quantity, grade }, at);

const mixed: DeclaredLine = {
  ...line(1, 5, 100, 'declared', 1),
  grades: [
    { grade: 'declared', share: 0.75, provenOn: null },
    { grade: 'confirmed', share: 0.25, provenOn: '2026-09-30' },
  ],
};

const LINES = [
  mixed,
  line(1, 1, 200, 'documented', 2),
  line(6, 4, 300, 'declared', 3),
  line(6, 5, 900, 'audited', 4),
  line(5, 5, 400, 'documented', 5),
  line(4, 5, 1000, 'declared', 6),
  line(3, 5, 400, 'documented', 7),
];

const plainOrFaded = (plain: number, fading: number) =>
  Math.max(plain, ((plain + fading) * 4) / 5.5);

/** Values of the company's indicators, its days and sizes worked out here. */
function valuesOf(evidence: Replicate['evidence']) {
  const of = (indicator: string) => (grade: EvidenceGrade) => evidence(indicator, grade);
  const [h1, c1, f1, f2, f3] = [of('H1'), of('C1'), of('F1'), of('F2'), of('F3')];
  const given = 75 * h1('declared') + 25 * h1('confirmed');
  const old = 0.75 * 200 * h1('documented');
  const gifts = 2400 * c1('declared') + 7200 * c1('audited');
  return {
    M1: 0,
    // The third quarter of 2025 is the first of those that fade.
    H1: plainOrFaded(given, old) / 60,
    H2: 0,
    S1: ((100 * 120_000) / 1_400_000) * (92 / 365) * of('S1')('documented'),
    S2: ((100 * 200_000) / 500_000) * (92 / 365) * of('S2')('declared'),
    F1: ((100 * 1_200_000) / 3_000_000) * f1('documented'),
    F2: ((100 * 200_000) / 1_200_000) * f2('documented'),
    F3: ((100 * 24_000) / 3_000_000) * f3('documented'),
    C1: (1000 * gifts) / 9_000_000,
    C2: 0,
    C3: 0,
  };
}

function expectSame(
  input: QuarterInput,
  method: NamedMethod,
  values: (evidence: Replicate['evidence']) => Readonly<Record<string, number | null>>,
): void {
  const model = modelUnit(input, method.document);
  for (const drawn of ['data', 'method', 'total'] as const) {
    const given = drawScores(model, method, 'A', drawn, COUNT);
    for (const [at, one] of given.entries()) {
      expect(one).toBeCloseTo(new Replicate(at, drawn, method).score(values), 8);
    }
  }
}

function withAggregation(aggregation: Branch['aggregation']): NamedMethod {
  return { hash, document: { ...document, tree: { ...document.tree, aggregation } } };
}

describe('the replicates of a score are those of score.md, section 5', () => {
  test.each(['weightedArithmetic', 'weightedGeometric'] as const)(
    'evidence, goalposts and weights under a root that is %s',
    (aggregation) => {
      expectSame(inputOf(LINES, ALL_ZERO), withAggregation(aggregation), valuesOf);
    },
  );

  test.each(['weightedArithmetic', 'weightedGeometric'] as const)(
    'what does not apply leaves, what is not reported is at the floor, with a root %s',
    (aggregation) => {
      const answers = ALL_ZERO.filter(({ indicator }) => indicator !== 'H2').map((answer) =>
        answer.indicator === 'S2' || answer.indicator === 'S1'
          ? {
              ...answer,
              answer: 'notApplicable' as const,
              reason: answer.indicator === 'S2' ? 'noSavingsPlan' : 'treasuryUnderTenDays',
            }
          : answer,
      );
      const figures = { ...SIZE, employeeSavingsEur: 0, treasuryEur: 0 };
      const input = {
        ...inputOf(LINES.slice(0, 5), answers),
        sizes: [{ validFrom: '2025-04-01', validTo: null, figures }],
      };
      expectSame(input, withAggregation(aggregation), (evidence) => ({
        ...valuesOf(evidence),
        S1: null,
        S2: null,
      }));
    },
  );

  test('with goalposts so close that a draw would turn them over, they stay apart', () => {
    const uncertainty = {
      ...document.uncertainty,
      goalpostFactor: [0.01, 1.99] as const,
      targetAtLeastBalanceTimes: 1.5,
    };
    const apart = { hash: 'apart', document: { ...document, uncertainty } };
    expectSame(inputOf(LINES, ALL_ZERO), apart, valuesOf);
  });

  test('the bands are their quantiles of type 7', () => {
    const few = { ...document, uncertainty: { ...document.uncertainty, replicates: COUNT } };
    const input = { ...inputOf(LINES, ALL_ZERO), company: 'A' };
    const { bands } = score(input, { hash, document: few });
    for (const drawn of ['data', 'method', 'total'] as const) {
      const sorted = Array.from({ length: COUNT }, (_, at) =>
        new Replicate(at, drawn, METHOD).score(valuesOf),
      ).sort((one, other) => one - other);
      const quantile = (part: number) => {
        const place = (COUNT - 1) * part;
        const below = sorted[Math.floor(place)] ?? NaN;
        return below + (place % 1) * ((sorted[Math.floor(place) + 1] ?? NaN) - below);
      };
      expect(bands?.[drawn].low).toBeCloseTo(quantile(0.05), 8);
      expect(bands?.[drawn].high).toBeCloseTo(quantile(0.95), 8);
    }
  });
});
