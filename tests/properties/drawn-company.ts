import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { methodHash } from '@ancrage/engine/method/method-hash';
import { parseMethod } from '@ancrage/engine/method/parse-method';
import type { DeclaredAnswer, DeclaredLine, QuarterInput } from '@ancrage/engine/quarter-input';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import fc from 'fast-check';

const document: unknown = JSON.parse(
  readFileSync(join(__dirname, '../../scoring/methods/method-v1.json'), 'utf8'),
);

/** The published method. */
export const METHOD: NamedMethod = {
  document: parseMethod(document),
  hash: methodHash(document),
};

/** The same with few replicates, where a property does not look at the bands. */
export const QUICK: NamedMethod = withReplicates(20);

/** The published method with another number of replicates. */
export function withReplicates(replicates: number): NamedMethod {
  const uncertainty = { ...METHOD.document.uncertainty, replicates };
  return { ...METHOD, document: { ...METHOD.document, uncertainty } };
}

const QUARTERS = ['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
const DAYS: Record<string, [string, string]> = {
  Q1: ['01-01', '03-31'],
  Q2: ['04-01', '06-30'],
  Q3: ['07-01', '09-30'],
  Q4: ['10-01', '12-31'],
};
/** Size figures of the drawn company. */
export const SIZE = {
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

/** A line as it is drawn. */
export interface Drawn {
  readonly kind: number;
  readonly quarter: number;
  readonly quantity: number;
  readonly grade: 'declared' | 'documented' | 'confirmed' | 'audited';
}

/** Any line. */
export const drawnLine: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.nat(KINDS.length - 1),
  quarter: fc.nat(QUARTERS.length - 1),
  quantity: fc.integer({ min: 0, max: 4000 }).map((tenths) => tenths / 10),
  grade: fc.constantFrom('declared', 'documented', 'confirmed', 'audited'),
});

/** A drawn line as declared, by its position among others. */
export function lineOf({ kind, quarter, quantity, grade }: Drawn, position: number): DeclaredLine {
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

/** The drawn company’s third quarter of 2026, six quarters observed. */
export function inputOf(
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

/** Up to forty lines of seven commitments. */
export const drawnLines = fc
  .array(drawnLine, { minLength: 1, maxLength: 40 })
  .map((drawn) => drawn.map(lineOf));

/** Every indicator answered by 0 in the quarter. */
export const ALL_ZERO: readonly DeclaredAnswer[] = METHOD.document.indicators.map(({ id }) => ({
  indicator: id,
  quarter: '2026-Q3',
  answer: 'zero',
  reason: null,
}));
