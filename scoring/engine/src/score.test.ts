import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { slopeAt } from './aggregate/root-map';
import { explainChange } from './explain/explain-change';
import { methodHash } from './method/method-hash';
import { parseMethod } from './method/parse-method';
import type { DeclaredAnswer, DeclaredLine, QuarterInput } from './quarter-input';
import { inputDigest, score } from './score';

const document: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../methods/method-v1.json'), 'utf8'),
);
const method = { document: parseMethod(document), hash: methodHash(document) };

const QUARTERS = ['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
const DAYS: Record<string, [string, string]> = {
  Q1: ['01-01', '03-31'],
  Q2: ['04-01', '06-30'],
  Q3: ['07-01', '09-30'],
  Q4: ['10-01', '12-31'],
};
const SIZE = {
  fte: 60,
  headcount: 64,
  floorAreaM2: 1500,
  turnoverEur: 9e6,
  addressablePurchasesEur: 3e6,
  treasuryEur: 1.4e6,
  employeeSavingsEur: 5e5,
};

/** One kind per indicator, with the measure that its quantity is drawn for. */
const KINDS: readonly (readonly [string, (quantity: number) => Record<string, number>])[] = [
  ['meetingRoom', (q) => ({ areaM2: 40, hours: q })],
  ['skillsPatronage', (q) => ({ hours: q })],
  ['participants', (q) => ({ people: Math.round(q / 10) })],
  ['regionalDeposit', (q) => ({ amountEur: q * 300 })],
  ['solidarityFund9010', (q) => ({ amountEur: q * 200 })],
  ['localProducts', (q) => ({ amountEur: q * 3000, lowCarbonEur: q * 500, inclusiveEur: q * 60 })],
  ['culturePatronage', (q) => ({ amountEur: q * 8 })],
  ['cultureHours', (q) => ({ hours: q / 8 })],
  ['openDoors', (q) => ({ people: Math.round(q / 2) })],
];

interface Drawn {
  readonly kind: number;
  readonly quarter: number;
  readonly quantity: number;
  readonly grade: 'declared' | 'documented' | 'confirmed' | 'audited';
}

const drawnLine: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.nat(KINDS.length - 1),
  quarter: fc.nat(QUARTERS.length - 1),
  quantity: fc.integer({ min: 0, max: 4000 }).map((tenths) => tenths / 10),
  grade: fc.constantFrom('declared', 'documented', 'confirmed', 'audited'),
});

function lineOf({ kind, quarter, quantity, grade }: Drawn, position: number): DeclaredLine {
  const [year = '', name = ''] = (QUARTERS[quarter] ?? '').split('-');
  const [first, last] = DAYS[name] ?? ['', ''];
  const [key, measures] = KINDS[kind] ?? ['', () => ({})];
  return {
    id: `line ${position}`,
    commitment: `commitment ${position % 7}`,
    resource: null,
    kind: key,
    from: `${year}-${first}`,
    to: `${year}-${last}`,
    measures: measures(quantity),
    priceRatio: 0,
    qualifiers: {},
    grades: [{ grade, share: 1, provenOn: null }],
    unitShare: 1,
    suspended: false,
  };
}

function inputOf(
  lines: readonly DeclaredLine[],
  answers: readonly DeclaredAnswer[] = [],
): QuarterInput {
  return {
    unit: 'company',
    quarter: '2026-Q3',
    openUntil: null,
    observedFrom: '2025-Q2',
    lines,
    answers,
    sizes: [{ validFrom: '2025-04-01', validTo: null, figures: SIZE }],
  };
}

const lines = fc
  .array(drawnLine, { minLength: 1, maxLength: 40 })
  .map((drawn) => drawn.map(lineOf));

/** The exact score, also where too little is reported for one to be shown. */
function exact(input: QuarterInput): number {
  const { rootPoints } = score(input, method);
  return rootPoints;
}

const ALL_ZERO: readonly DeclaredAnswer[] = method.document.indicators.map(({ id }) => ({
  indicator: id,
  quarter: '2026-Q3',
  answer: 'zero',
  reason: null,
}));

describe('properties that the score holds (score.md, section 10)', () => {
  test('the order of entries changes no digit', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const shuffled = inputOf([...drawn].reverse());
        expect(score(shuffled, method)).toEqual(score(inputOf(drawn), method));
        expect(inputDigest(shuffled)).toBe(inputDigest(inputOf(drawn)));
      }),
    );
  });

  test('splitting a flow into two entries changes nothing', () => {
    fc.assert(
      fc.property(lines, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (drawn, part) => {
        const flows = drawn.filter(({ kind }) => kind === 'skillsPatronage');
        const split = drawn.flatMap((line) =>
          flows.includes(line)
            ? [part, 1 - part].map((share, half) => ({
                ...line,
                id: `${line.id}/${half}`,
                measures: { hours: (line.measures.hours ?? 0) * share },
              }))
            : [line],
        );
        expect(exact(inputOf(split))).toBeCloseTo(exact(inputOf(drawn)), 9);
      }),
    );
  });

  test('more of anything never lowers it, except through a share whose denominator it is', () => {
    fc.assert(
      fc.property(lines, drawnLine, (drawn, extra) => {
        const added = lineOf(extra, 900);
        // Participants are the last figure stated, and purchases are the denominator of F2.
        fc.pre(added.kind !== 'participants' && added.kind !== 'localProducts');
        expect(exact(inputOf([...drawn, added]))).toBeGreaterThanOrEqual(
          exact(inputOf(drawn)) - 1e-9,
        );
      }),
    );
  });

  test('a better proof never lowers it', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const proven = drawn.map((line) => ({
          ...line,
          grades: [{ grade: 'audited' as const, share: 1, provenOn: null }],
        }));
        expect(exact(inputOf(proven))).toBeGreaterThanOrEqual(exact(inputOf(drawn)) - 1e-9);
      }),
    );
  });

  test('contributions add to the score above −100, and printed ones to the printed score', () => {
    fc.assert(
      fc.property(lines, (drawn) => {
        const result = score(inputOf(drawn, ALL_ZERO), method);
        expect(result.state).toBe('scored');
        const sum = result.indicators.reduce((total, { contribution }) => total + contribution, 0);
        expect(sum).toBeCloseTo((result.score ?? NaN) + 100, 9);
        const printed = result.pillars.reduce((total, pillar) => total + pillar.printed, 0);
        expect(printed).toBe((result.printed ?? NaN) + 100);
        for (const { contribution, commitments } of result.indicators) {
          const parts = commitments.reduce((total, part) => total + part.contribution, 0);
          if (commitments.length > 0) expect(parts).toBeCloseTo(contribution, 9);
        }
      }),
    );
  });

  test('the bars of a change add to the change', () => {
    fc.assert(
      fc.property(lines, lines, (first, second) => {
        const before = score(inputOf(first, ALL_ZERO), method);
        const after = score(inputOf([...first, ...second], ALL_ZERO), method);
        const bars = explainChange(before, after, slopeAt(after.rootPoints, 30));
        const sum = bars.reduce((total, { amount }) => total + amount, 0);
        expect(sum).toBeCloseTo((after.score ?? NaN) - (before.score ?? NaN), 8);
      }),
    );
  });
});

describe('answers and missing data', () => {
  const patronage = (quantity: number) =>
    lineOf({ kind: 1, quarter: 5, quantity, grade: 'confirmed' }, 1);

  test('nothing reported is no score, not −100', () => {
    const result = score(inputOf([]), method);
    expect(result).toMatchObject({ state: 'insufficientData', score: null, printed: null });
    expect(result.reasons).toEqual(['tooLittleReported']);
  });

  test('zero everywhere is −100', () => {
    expect(score(inputOf([], ALL_ZERO), method).score).toBe(-100);
  });

  test('a quantity in place of no answer never lowers the score', () => {
    const without = ALL_ZERO.filter(({ indicator }) => indicator !== 'H1');
    const silent = score(inputOf([], without), method);
    const answered = score(inputOf([patronage(1)], without), method);
    expect(answered.score ?? NaN).toBeGreaterThanOrEqual(silent.score ?? NaN);
    expect(silent.upTo).not.toBeNull();
    expect(answered.upTo).toBeNull();
  });

  test('not applicable leaves the tree where its reason holds, and is not reported where not', () => {
    const answers: DeclaredAnswer[] = ALL_ZERO.map((answer) =>
      answer.indicator === 'S2'
        ? { ...answer, answer: 'notApplicable', reason: 'noSavingsPlan' }
        : answer,
    );
    const withPlan = score(inputOf([], answers), method);
    expect(withPlan.indicators.find(({ id }) => id === 'S2')?.answer).toBe('notReported');
    const sizes = [
      { validFrom: '2025-04-01', validTo: null, figures: { ...SIZE, employeeSavingsEur: null } },
    ];
    const without = score({ ...inputOf([], answers), sizes }, method);
    const s1 = without.indicators.find(({ id }) => id === 'S1');
    expect(without.indicators.find(({ id }) => id === 'S2')?.answer).toBe('notApplicable');
    expect(s1?.weight).toBeCloseTo(0.2, 12);
  });

  test('two observed quarters are brought to four, and said to be under construction', () => {
    const flow = [patronage(30)];
    const short = score({ ...inputOf(flow, ALL_ZERO), observedFrom: '2026-Q2' }, method);
    const long = score(inputOf(flow, ALL_ZERO), method);
    const valueOf = (result: typeof short) =>
      result.indicators.find(({ id }) => id === 'H1')?.value ?? NaN;
    expect(short.state).toBe('underConstruction');
    expect(valueOf(short)).toBeCloseTo(2 * valueOf(long), 9);
  });

  test('a profile older than eighteen months gives no score', () => {
    const sizes = [{ validFrom: '2024-10-01', validTo: null, figures: SIZE }];
    const result = score({ ...inputOf([], ALL_ZERO), sizes }, method);
    expect(result.reasons).toEqual(['outdatedProfile']);
  });

  test('a line that was denied counts nothing', () => {
    const denied = { ...patronage(400), suspended: true };
    expect(score(inputOf([denied], ALL_ZERO), method).score).toBe(-100);
  });

  test('an exclusive loan counts at most 2,500 hours a year', () => {
    const loan: DeclaredLine = {
      ...lineOf({ kind: 0, quarter: 5, quantity: 2208, grade: 'audited' }, 1),
      qualifiers: { exclusive: true },
    };
    const m1 = score(inputOf([loan], ALL_ZERO), method).indicators.find(({ id }) => id === 'M1');
    const hours = (2500 * 92) / 365;
    expect(m1?.value).toBeCloseTo((40 * hours) / 1500, 9);
    const split = [1, 2, 3, 4].map((part) => ({
      ...loan,
      id: `part ${part}`,
      measures: { areaM2: 40, hours: 552 },
    }));
    const inParts = score(inputOf(split, ALL_ZERO), method).indicators.find(
      ({ id }) => id === 'M1',
    );
    expect(inParts?.value).toBeCloseTo(m1?.value ?? NaN, 9);
  });

  test('a reason that does not hold takes away nothing that was delivered', () => {
    const failing: DeclaredAnswer = {
      indicator: 'H1',
      quarter: '2026-Q3',
      answer: 'notApplicable',
      reason: 'noSavingsPlan',
    };
    const earlier = lineOf({ kind: 1, quarter: 3, quantity: 30, grade: 'confirmed' }, 1);
    const silent = score(inputOf([earlier], ALL_ZERO.slice(0, 0)), method);
    const answered = score(inputOf([earlier], [failing]), method);
    expect(answered.rootPoints).toBe(silent.rootPoints);
  });

  test('an open quarter counts the 365 days up to its day, and fades by spans of 91 days', () => {
    const open = (openUntil: string) =>
      score(
        {
          ...inputOf(
            [patronage(92)],
            [{ indicator: 'H1', quarter: '2026-Q4', answer: 'zero', reason: null }],
          ),
          quarter: '2026-Q4',
          openUntil,
        },
        method,
      ).indicators.find(({ id }) => id === 'H1')?.value;
    // 92 h over the third quarter: all of it within the year before 23 November 2026.
    expect(open('2026-11-23')).toBeCloseTo(92 / 60, 9);
    // A year later but for 51 days of it, those days have left for the first span that fades.
    const later = score(
      {
        ...inputOf(
          [patronage(92)],
          [{ indicator: 'H1', quarter: '2027-Q3', answer: 'zero', reason: null }],
        ),
        quarter: '2027-Q3',
        openUntil: '2027-08-20',
        sizes: [{ validFrom: '2026-07-01', validTo: null, figures: SIZE }],
      },
      method,
    ).indicators.find(({ id }) => id === 'H1')?.value;
    const inside = 92 - 51;
    const faded = ((inside + 0.75 * 51) * 4) / 5.5;
    expect(later).toBeCloseTo(Math.max(inside, faded) / 60, 9);
  });

  test('what fades stays for three quarters more, and never counts above a full year', () => {
    const old = lineOf({ kind: 1, quarter: 0, quantity: 100, grade: 'audited' }, 1);
    const value = (quarter: string) => {
      const zero: DeclaredAnswer = { indicator: 'H1', quarter, answer: 'zero', reason: null };
      const { indicators } = score({ ...inputOf([old], [zero]), quarter }, method);
      return indicators.find(({ id }) => id === 'H1')?.value;
    };
    expect(value('2026-Q1')).toBeCloseTo(100 / 60, 9);
    expect(value('2026-Q2')).toBeCloseTo(((0.75 * 4) / 5.5) * (100 / 60), 9);
  });
});
