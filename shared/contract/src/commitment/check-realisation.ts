import type { Commitment, Realisation } from '../declaration/declaration';
import { daysInSpan, type CivilDate } from '../period/civil-date';
import { problem, type Problem } from '../problem/problem';
import { checkMeasures } from './check-measures';
import { kindOf } from './catalogue/catalogue';
import type { Kind, Language } from './kind';

/** Longest span that one form or row may state; longer ones hide what happened when. */
export const REALISATION_DAYS_MAX = 366;

/** What the check of a delivery needs to know besides the delivery. */
export interface RealisationContext {
  readonly language: Language;
  readonly today: CivilDate;
  /** First day of the first observed quarter. */
  readonly observedFrom: CivilDate;
}

/** A delivery as stated, before it is split at the ends of quarters. */
export type StatedRealisation = Pick<Realisation, 'from' | 'to' | 'measures'>;

/**
 * The rules of a delivery: in the past, inside the promise and the observed quarters, with the
 * measures of its kind. The form, the route and the import all run this one function.
 */
export function checkRealisation(
  realisation: StatedRealisation,
  commitment: Pick<Commitment, 'kind' | 'from' | 'to' | 'qualifiers'>,
  context: RealisationContext,
): Problem[] {
  const kind = kindOf(commitment.kind);
  if (!kind) return [problem('commitment.kind_unknown', 'kind', { value: commitment.kind })];
  return [
    ...checkSpan(realisation, context),
    ...checkInsidePromise(realisation, commitment),
    ...checkMeasures(kind, realisation.measures, context.language),
    ...checkOpeningHours(kind, realisation),
  ];
}

function checkSpan({ from, to }: StatedRealisation, context: RealisationContext): Problem[] {
  if (to < from) return [problem('commitment.period_reversed', 'to', { from, to })];
  const problems: Problem[] = [];
  if (to > context.today) problems.push(problem('commitment.period_in_future', 'to', { to }));
  if (from < context.observedFrom) {
    const quoted = { from, first: context.observedFrom };
    problems.push(problem('commitment.period_before_observation', 'from', quoted));
  }
  if (daysInSpan(from, to) > REALISATION_DAYS_MAX) {
    problems.push(problem('commitment.period_too_long', 'to', { max: REALISATION_DAYS_MAX }));
  }
  return problems;
}

function checkInsidePromise(
  { from, to }: StatedRealisation,
  promise: Pick<Commitment, 'from' | 'to'>,
): Problem[] {
  if (from >= promise.from && (promise.to === null || to <= promise.to)) return [];
  return [
    problem('commitment.outside_promise', from < promise.from ? 'from' : 'to', {
      from,
      to,
      promisedFrom: promise.from,
      promisedTo: promise.to ?? '…',
    }),
  ];
}

/** A place cannot be open for more hours than its span of days holds. */
function checkOpeningHours(kind: Kind, { from, to, measures }: StatedRealisation): Problem[] {
  const hours = measures.hours;
  if (kind.family !== 'spaces' || hours === undefined || to < from) return [];
  const max = daysInSpan(from, to) * 24;
  if (hours <= max) return [];
  return [problem('commitment.hours_exceed_period', 'measures.hours', { hours, max })];
}
