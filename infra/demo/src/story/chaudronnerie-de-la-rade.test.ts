import type { Measure } from '@ancrage/contract/commitment/measure';
import { describe, expect, test } from '@jest/globals';
import type { PlannedLine } from '../company/company-plan';
import { calendarOn } from '../demonstration-calendar';
import { toldCompanies } from './told-companies';

const calendar = calendarOn('2026-11-23');
const [chaudronnerie] = toldCompanies(calendar);
const EXAMPLE = calendar.told.slice(6);

/** The worked example of company A: kind, measure, its eight quarters, its grades. */
const WORKED: readonly [kind: string, measure: Measure, figures: string, grades: string][] = [
  ['meetingRoom', 'hours', '72 72 72 24 72 78 78 30', 'CCCCCCCC'],
  ['office', 'hours', '0 0 400 380 500 500 500 400', '--PPPCCC'],
  ['carPark', 'hours', '96 96 96 96 96 96 96 96', 'DDDDDDDD'],
  ['skillsPatronage', 'hours', '64 70 96 40 120 132 150 70', 'PPPPCCCC'],
  ['schoolTalk', 'hours', '24 30 30 0 36 30 30 6', 'DDD-PPPP'],
  ['participants', 'people', '22 24 31 28 36 40 46 44', 'PPPPPPPP'],
  [
    'regionalDeposit',
    'amountEur',
    '0 150000 150000 150000 150000 250000 250000 250000',
    '-CCCCCCC',
  ],
  ['returnableContribution', 'amountEur', '0 0 0 30000 30000 30000 30000 30000', '---CCCCC'],
  [
    'solidarityFund9010',
    'amountEur',
    '264000 264000 270000 290000 310000 330000 400000 420000',
    'CCCCCCCC',
  ],
  [
    'subcontracting',
    'amountEur',
    '690000 700000 720000 660000 780000 800000 860000 790000',
    'PPPPPPPP',
  ],
  ['culturePatronage', 'amountEur', '0 3000 0 8000 0 3000 1500 10000', '-C-C-CCC'],
  ['cultureHours', 'hours', '6 0 10 40 8 4 12 48', 'P-PPPPPP'],
  ['openDoors', 'people', '0 0 40 140 0 0 60 260', '--DD--PP'],
];

const LETTER = { declared: 'D', documented: 'P', confirmed: 'C', audited: 'A' } as const;

/** What a grade makes of a quantity: expected ratio × incentive of the method. */
const WORTH: Readonly<Record<string, number>> = { D: 0.72, P: 0.9025, C: 1, A: 1 };

function told(lines: readonly PlannedLine[], measure: Measure) {
  const delivered = EXAMPLE.map((quarter) =>
    lines.flatMap((line) =>
      line.deliveries.filter(
        (each) => each.quarter === quarter && each.measures[measure] !== undefined,
      ),
    ),
  );
  return {
    figures: delivered
      .map((each) => each.reduce((sum, { measures }) => sum + (measures[measure] ?? 0), 0))
      .join(' '),
    grades: delivered.map(([first]) => (first ? LETTER[first.grade] : '-')).join(''),
  };
}

function linesOf(...kinds: string[]): PlannedLine[] {
  return (chaudronnerie?.lines ?? []).filter(({ kind }) => kinds.includes(kind));
}

describe('the story of the Chaudronnerie de la Rade', () => {
  test.each(WORKED)('tells %s as the worked example does', (kind, measure, figures, grades) => {
    expect(told(linesOf(kind), measure)).toEqual({ figures, grades });
  });

  test('tells the low-carbon part and the inclusive purchases with grades of their own', () => {
    expect(told(linesOf('subcontracting', 'inclusivePurchases'), 'lowCarbonEur')).toEqual({
      figures: '100000 105000 115000 100000 150000 165000 190000 190000',
      grades: 'DDDDPPPP',
    });
    const inclusive = linesOf('inclusivePurchases').filter(({ title }) => title.includes('ESAT'));
    expect(told(inclusive, 'inclusiveEur')).toEqual({
      figures: '12000 14000 15000 15000 18000 20000 22000 22000',
      grades: 'CCCCCCCC',
    });
  });

  test('states the rooms with their areas, free of charge', () => {
    const areas = linesOf('meetingRoom', 'office', 'carPark').map(({ deliveries, price }) => [
      deliveries[0]?.measures.areaM2,
      price.terms,
    ]);
    expect(areas).toEqual([
      [120, 'free'],
      [180, 'free'],
      [750, 'free'],
    ]);
  });

  // The worked example knows nothing before its first quarter: what is told before must be too
  // little to win in the fading window, or its indicators would not come out.
  test.each([
    ['M1', ['meetingRoom', 'office', 'carPark']],
    ['H1', ['skillsPatronage', 'schoolTalk']],
    ['C1', ['culturePatronage']],
    ['C2', ['cultureHours']],
    ['C3', ['openDoors']],
  ])('begins small enough to leave %s of the worked example as it is', (indicator, kinds) => {
    const all = calendar.told.map((quarter) => effective(linesOf(...kinds), quarter));
    const example = all.map((value, index) => (index < 6 ? 0 : value));
    for (let last = 9; last < calendar.told.length; last += 1) {
      const label = `${indicator} ${calendar.told[last] ?? ''}`;
      expect([label, windowSum(all, last)]).toEqual([label, windowSum(example, last)]);
    }
  });
});

function effective(lines: readonly PlannedLine[], quarter: string): number {
  return lines
    .flatMap(({ kind, deliveries }) => deliveries.map((each) => ({ kind, ...each })))
    .filter((each) => each.quarter === quarter)
    .reduce((sum, { kind, measures, grade }) => {
      const { areaM2 = 1, hours, people, amountEur } = measures;
      const equivalence = kind === 'carPark' ? 0.1 : 1;
      const quantity = areaM2 * equivalence * (hours ?? people ?? amountEur ?? 0);
      return sum + quantity * (WORTH[LETTER[grade]] ?? 0);
    }, 0);
}

/** The larger of four quarters and of seven that fade (method v1). */
function windowSum(values: readonly number[], last: number): number {
  const back = (count: number) => values[last - count] ?? 0;
  const plain = back(0) + back(1) + back(2) + back(3);
  const faded = (plain + 0.75 * back(4) + 0.5 * back(5) + 0.25 * back(6)) * (4 / 5.5);
  return Math.max(plain, faded);
}
