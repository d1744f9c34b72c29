import type { Answer, SizeFigureValues } from '@ancrage/contract/declaration/declaration';
import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import type { PlannedLine } from '../company/company-plan';
import type { Course } from './draw-line';

/** The indicators that a form asks about each quarter. */
const INDICATORS = ['M1', 'H1', 'H2', 'S1', 'S2', 'F1', 'F2', 'F3', 'C1', 'C2', 'C3'] as const;
type Indicator = (typeof INDICATORS)[number];

/** One company in four answers every quarter; the others go through the form once a year. */
const EVERY_QUARTER = 0.25;

/**
 * What a company answers where it declared no line, whenever it goes through the form: "not
 * applicable" with its reason, or 0; and nothing otherwise.
 */
export function drawAnswers(lines: readonly PlannedLine[], course: Course): Answer[] {
  const { calendar, begins, archetype, random, early } = course;
  const told = calendar.told.slice(begins);
  const thorough = random.chance(EVERY_QUARTER);
  const yearly = random.integer(1, 4);
  const fed = fedQuarters(lines);
  const since = early ? calendar.unclosed.map(({ quarter }) => quarter) : [];
  return [...told, ...since].flatMap((quarter, position) => {
    const asked = thorough || position === 0 || Number(quarter.slice(6)) === yearly;
    return INDICATORS.flatMap((indicator): Answer[] => {
      const answers = random.chance(archetype.answering);
      if (fed.has(`${indicator}/${quarter}`)) return [];
      const reason = reasonOf(indicator, course.sizeIn(quarter));
      if (!asked || (!answers && !reason)) return [];
      if (reason) return [{ indicator, quarter, answer: 'notApplicable', reason }];
      if (position >= told.length) return [];
      return [{ indicator, quarter, answer: 'zero', reason: null }];
    });
  });
}

/** Why an indicator has no meaning for a company of this size; the method tests the same. */
function reasonOf(indicator: Indicator, size: SizeFigureValues): string | null {
  if (indicator === 'M1' && size.floorAreaM2 === null) return 'noPremises';
  if (indicator === 'S2' && size.employeeSavingsEur === null) return 'noSavingsPlan';
  const tenDays = ((size.turnoverEur ?? 0) * 10) / 365;
  if (indicator === 'S1' && (size.treasuryEur ?? 0) < tenDays) return 'treasuryUnderTenDays';
  return null;
}

function fedQuarters(lines: readonly PlannedLine[]): ReadonlySet<string> {
  const fed = new Set<string>();
  for (const { kind, deliveries } of lines) {
    for (const { quarter, measures } of deliveries) {
      for (const indicator of indicatorsOf(kind)) {
        const low = indicator === 'F2' && measures.lowCarbonEur === undefined;
        if (!low) fed.add(`${indicator}/${quarter}`);
      }
    }
  }
  return fed;
}

/** The indicators that a line of a kind is an answer to. */
export function indicatorsOf(key: string): readonly Indicator[] {
  const kind = kindOf(key);
  if (!kind) return [];
  if (kind.family === 'spaces') return ['M1'];
  if (kind.family === 'hours') return kind.timing === 'state' ? ['H2'] : ['H1'];
  if (kind.family === 'savings') return key === 'solidarityFund9010' ? ['S2'] : ['S1'];
  if (kind.family === 'supplyChains') {
    return key === 'inclusivePurchases' ? ['F3'] : ['F1', 'F2'];
  }
  const [first] = kind.fields;
  return first?.measure === 'amountEur' ? ['C1'] : first?.measure === 'hours' ? ['C2'] : ['C3'];
}
