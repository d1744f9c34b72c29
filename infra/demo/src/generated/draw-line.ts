import { kindOf } from '@ancrage/contract/commitment/catalogue/catalogue';
import type { SizeFigureValues } from '@ancrage/contract/declaration/declaration';
import type { EvidenceGrade } from '@ancrage/contract/evidence/grade-shares';
import { daysInSpan } from '@ancrage/contract/period/civil-date';
import {
  daysInQuarter,
  quarterEnd,
  quarterStart,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import type { Mishap, PlannedDelivery, PlannedLine } from '../company/company-plan';
import { promisedMeasures } from '../company/promised-measures';
import { QUARTERS_TOLD, type DemonstrationCalendar, type Span } from '../demonstration-calendar';
import type { SeededRandom } from '../seeded-random';
import type { Archetype } from './archetypes';
import type { LineDraft } from './line-draft';
import { wordsOf } from './line-words';

/** How the quarters of a company's lines are drawn. */
export interface Course {
  readonly calendar: DemonstrationCalendar;
  readonly archetype: Archetype;
  /** Place of the first observed quarter in the story. */
  readonly begins: number;
  /** Strength of the company's proofs at its beginning. */
  readonly proof: number;
  /** Whether it already declared what it did since the last close. */
  readonly early: boolean;
  readonly sizeIn: (quarter: QuarterId) => SizeFigureValues;
  readonly townOf: (place: number | null) => string;
  readonly random: SeededRandom;
}

/** Draws the quarters of a commitment; null when nothing was ever delivered. */
export function drawLine(draft: LineDraft, course: Course): PlannedLine | null {
  const { calendar, begins, early, archetype, random } = course;
  const told = calendar.told.flatMap((quarter, index) =>
    index < begins
      ? []
      : deliveries(draft, course, index, quarter, {
          from: quarterStart(quarter),
          to: quarterEnd(quarter),
        }),
  );
  const since = early
    ? calendar.unclosed.flatMap(({ quarter, ...span }) =>
        deliveries(draft, course, QUARTERS_TOLD, quarter, span),
      )
    : [];
  const first = told[0] ?? since[0];
  const last = since.at(-1) ?? told.at(-1);
  if (!first || !last) return null;
  const ended = archetype.pace(QUARTERS_TOLD, 0) === 0 && draft.habit < 0.5;
  return {
    kind: draft.kind,
    ...wordsOf(draft.kind, course.townOf(draft.place), random),
    place: draft.place,
    promised: promisedMeasures(draft.kind, told),
    qualifiers: draft.qualifiers ?? {},
    price: draft.price ?? { terms: 'free' },
    from: first.from,
    to: ended ? last.to : null,
    deliveries: [...told, ...since],
  };
}

function deliveries(
  draft: LineDraft,
  course: Course,
  index: number,
  quarter: QuarterId,
  span: Span,
): PlannedDelivery[] {
  const { random } = course;
  const flow = kindOf(draft.kind)?.timing === 'flow';
  const share = flow ? daysInSpan(span.from, span.to) / daysInQuarter(quarter) : 1;
  // Drawn even where unused, so that one quarter's draws do not shift the next one's.
  const noise = flow ? random.factor(0.18) : 1;
  const grade = gradeAt(draft, course, index);
  const mishap = mishapOf(random, flow);
  const season = draft.season[Number(quarter.slice(6)) - 1] ?? 1;
  const level = draft.level * paceAt(draft, course, index) * season * noise * share;
  if (level <= 0) return [];
  const measures = draft.measures(level, course.sizeIn(quarter));
  return measures ? [{ quarter, ...span, measures, grade, ...(mishap ? { mishap } : {}) }] : [];
}

function paceAt({ habit }: LineDraft, { archetype, begins }: Course, index: number): number {
  const left = Math.max(0, QUARTERS_TOLD - 1 - index);
  return habit + (1 - habit) * archetype.pace(index - begins, left);
}

/** Proofs grow stronger with the habit of asking for them. */
function gradeAt(draft: LineDraft, course: Course, index: number): EvidenceGrade {
  const { random, proof, begins } = course;
  const strength = proof + draft.proof + 0.025 * (index - begins) + random.between(-0.1, 0.1);
  if (index >= QUARTERS_TOLD || strength < 0.38) return 'declared';
  if (strength < 0.8) return 'documented';
  return strength < 1.5 ? 'confirmed' : 'audited';
}

function mishapOf(random: SeededRandom, flow: boolean): Mishap | null {
  const draw = random.next();
  if (!flow || draw > 0.02) return null;
  return draw < 0.014 ? 'corrected' : 'declaredTwice';
}
