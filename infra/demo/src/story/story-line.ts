import type { Measure, Measures } from '@ancrage/contract/commitment/measure';
import type { Answer } from '@ancrage/contract/declaration/declaration';
import type { EvidenceGrade } from '@ancrage/contract/evidence/grade-shares';
import { daysInSpan } from '@ancrage/contract/period/civil-date';
import { daysInQuarter, quarterEnd, quarterStart } from '@ancrage/contract/period/quarter';
import type { PlannedDelivery, PlannedLine } from '../company/company-plan';
import { promisedMeasures } from '../company/promised-measures';
import { toldQuarter, type DemonstrationCalendar } from '../demonstration-calendar';

/** Six quarters of beginnings, then the eight of the worked example. */
export type Figures = readonly [before: readonly number[], example: readonly number[]];

/** A commitment of a told company, one figure and one grade letter (D, P, C, A) per quarter. */
export interface StoryLine {
  readonly kind: string;
  readonly title: string;
  readonly beneficiary: string | null;
  /** Whether it happens at the company's establishment. */
  readonly placed?: boolean;
  readonly measure: Measure;
  readonly figures: Figures;
  /** A second measure of the same deliveries. */
  readonly also?: { readonly measure: Measure; readonly figures: Figures };
  /** Measures that are the same in every quarter, such as a room's area. */
  readonly held?: Measures;
  readonly grades: readonly [before: string, example: string];
  /** What was delivered since the last closed quarter: all that is held, or a quarter's rate. */
  readonly since?: { readonly rule: 'held' | 'rate'; readonly figure: number };
}

const GRADE: Readonly<Record<string, EvidenceGrade>> = {
  D: 'declared',
  P: 'documented',
  C: 'confirmed',
  A: 'audited',
};

/** Kinds whose form asks on whose time it was. */
const ON_WORKING_TIME = new Set([
  'skillsPatronage',
  'staffSecondment',
  'schoolTalk',
  'mentoring',
  'cultureHours',
]);

/** A told commitment as a plan; a figure of 0 is no delivery, and the answer 0 stands instead. */
export function plannedLine(story: StoryLine, calendar: DemonstrationCalendar): PlannedLine {
  const figures = story.figures.flat();
  const also = story.also?.figures.flat() ?? [];
  const grades = story.grades.join('');
  const told = figures.flatMap((figure, index): PlannedDelivery[] => {
    if (figure === 0) return [];
    const quarter = toldQuarter(calendar, index);
    const measures = measuresOf(story, figure, also[index] ?? 0);
    const grade = GRADE[grades[index] ?? 'D'] ?? 'declared';
    return [{ quarter, from: quarterStart(quarter), to: quarterEnd(quarter), measures, grade }];
  });
  return {
    kind: story.kind,
    title: story.title,
    beneficiary: story.beneficiary,
    place: story.placed ? 0 : null,
    promised: promisedMeasures(story.kind, told),
    qualifiers: ON_WORKING_TIME.has(story.kind) ? { ownTime: 'working' } : {},
    price: { terms: 'free' },
    from: told[0]?.from ?? quarterStart(toldQuarter(calendar, 0)),
    to: null,
    deliveries: [...told, ...sinceTheClose(story, calendar)],
  };
}

/** The answer 0 for each indicator and told quarter in which the company opened nothing. */
export function zeroAnswers(
  feeds: Readonly<Record<string, readonly PlannedLine[]>>,
  calendar: DemonstrationCalendar,
): Answer[] {
  return Object.entries(feeds).flatMap(([indicator, lines]) =>
    calendar.told
      .filter((quarter) =>
        lines.every((line) => line.deliveries.every((each) => each.quarter !== quarter)),
      )
      .map((quarter): Answer => ({ indicator, quarter, answer: 'zero', reason: null })),
  );
}

function sinceTheClose(
  { since, ...story }: StoryLine,
  calendar: DemonstrationCalendar,
): PlannedDelivery[] {
  if (!since) return [];
  return calendar.unclosed.map(({ quarter, from, to }) => {
    const share = daysInSpan(from, to) / daysInQuarter(quarter);
    const figure = since.rule === 'held' ? since.figure : Math.round(since.figure * share);
    return { quarter, from, to, measures: measuresOf(story, figure, 0), grade: 'declared' };
  });
}

function measuresOf(
  { measure, also, held }: Pick<StoryLine, 'measure' | 'also' | 'held'>,
  figure: number,
  alsoFigure: number,
): Measures {
  return {
    ...held,
    [measure]: figure,
    ...(also && alsoFigure > 0 ? { [also.measure]: alsoFigure } : {}),
  };
}
