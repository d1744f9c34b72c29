import type { Answer, SizeFigureValues } from '@ancrage/contract/declaration/declaration';
import { addDays } from '@ancrage/contract/period/civil-date';
import { quarterStart } from '@ancrage/contract/period/quarter';
import type { CompanyPlan, PlannedLine } from '../company/company-plan';
import { fictitiousSiren } from '../company/fictitious-number';
import { yearlySizes } from '../company/yearly-sizes';
import { toldQuarter, type DemonstrationCalendar } from '../demonstration-calendar';
import { CHAUDRONNERIE_LINES } from './chaudronnerie-de-la-rade';
import { CONSTRUCTIONS_LINES } from './constructions-navales-du-scorff';
import { plannedLine, zeroAnswers, type StoryLine } from './story-line';
import { VOILERIE_LINES } from './voilerie-du-blavet';

interface Told {
  readonly name: string;
  readonly position: number;
  readonly nafCode: string;
  readonly communeCode: string;
  readonly figures: SizeFigureValues;
  readonly lines: Readonly<Record<string, readonly StoryLine[]>>;
  /** An indicator that has no meaning for the company, with its reason. */
  readonly notApplicable?: { readonly indicator: string; readonly reason: string };
}

/** The three companies whose stories the product's documents tell. */
const TOLD: readonly Told[] = [
  {
    name: 'Chaudronnerie de la Rade',
    position: 1,
    nafCode: '25.11Z',
    communeCode: '56098',
    figures: {
      fte: 250,
      headcount: 268,
      floorAreaM2: 6_400,
      turnoverEur: 48_000_000,
      addressablePurchasesEur: 18_200_000,
      treasuryEur: 7_500_000,
      employeeSavingsEur: 3_300_000,
    },
    lines: CHAUDRONNERIE_LINES,
  },
  {
    name: 'Voilerie du Blavet',
    position: 2,
    nafCode: '13.92Z',
    communeCode: '56083',
    figures: {
      fte: 12,
      headcount: 13,
      floorAreaM2: 240,
      turnoverEur: 1_450_000,
      addressablePurchasesEur: 520_000,
      treasuryEur: 95_000,
      employeeSavingsEur: null,
    },
    lines: VOILERIE_LINES,
    notApplicable: { indicator: 'S2', reason: 'noSavingsPlan' },
  },
  {
    name: 'Constructions navales du Scorff',
    position: 3,
    nafCode: '30.11Z',
    communeCode: '56121',
    figures: {
      fte: 1_800,
      headcount: 1_880,
      floorAreaM2: 38_000,
      turnoverEur: 620_000_000,
      addressablePurchasesEur: 260_000_000,
      treasuryEur: 97_000_000,
      employeeSavingsEur: 29_900_000,
    },
    lines: CONSTRUCTIONS_LINES,
  },
];

/** Days after the first told quarter began on which the three signed the charter. */
const SIGNED_AFTER_DAYS = 38;

/** The three told companies, then the one that has not signed the charter. */
export function toldCompanies(calendar: DemonstrationCalendar): CompanyPlan[] {
  return [...TOLD.map((told) => planOf(told, calendar)), unsignedCompany(calendar)];
}

function planOf(told: Told, calendar: DemonstrationCalendar): CompanyPlan {
  const first = toldQuarter(calendar, 0);
  const feeds = Object.fromEntries(
    Object.entries(told.lines).map(([indicator, lines]) => [
      indicator,
      lines.map((line) => plannedLine(line, calendar)),
    ]),
  );
  return {
    name: told.name,
    siren: fictitiousSiren(told.position),
    nafCode: told.nafCode,
    places: [{ name: 'Siège et atelier', communeCode: told.communeCode, share: 1 }],
    sizes: yearlySizes(calendar, () => told.figures),
    signature: { on: addDays(quarterStart(first), SIGNED_AFTER_DAYS), observedFrom: first },
    lines: Object.values(feeds).flat(),
    answers: answersOf(told, feeds, calendar),
    tardiness: 0,
  };
}

function answersOf(
  { notApplicable }: Told,
  feeds: Readonly<Record<string, readonly PlannedLine[]>>,
  calendar: DemonstrationCalendar,
): Answer[] {
  // The low-carbon part is stated on the lines of F1 once it is documented.
  const lowCarbon = [...(feeds.F1 ?? []), ...(feeds.F2 ?? [])].map((line) => ({
    ...line,
    deliveries: line.deliveries.filter((each) => each.measures.lowCarbonEur !== undefined),
  }));
  const asked = { ...feeds, F2: lowCarbon };
  const zeros = zeroAnswers(asked, calendar).filter(
    (answer) => answer.indicator !== notApplicable?.indicator,
  );
  if (!notApplicable) return zeros;
  const quarters = [...calendar.told, ...calendar.unclosed.map((each) => each.quarter)];
  return [
    ...zeros,
    ...quarters.map((quarter): Answer => ({ ...notApplicable, quarter, answer: 'notApplicable' })),
  ];
}

function unsignedCompany(calendar: DemonstrationCalendar): CompanyPlan {
  return {
    name: 'Biscuiterie du Scorff',
    siren: fictitiousSiren(4),
    nafCode: '10.72Z',
    places: [],
    sizes: yearlySizes(calendar, () => null),
    signature: null,
    lines: [],
    answers: [],
    tardiness: 0,
  };
}
