import { SIZE_FIGURES, type SizeFigure, type SizeProfile } from '../declaration/declaration';
import { problem, type Problem } from '../problem/problem';

/** A fall beyond this share of a figure needs a reason (score.md, section 1). */
export const FALL_NEEDING_A_REASON = 0.3;

/** Figures that every company has; the others may be null (no plan, no premises). */
const ALWAYS: readonly SizeFigure[] = ['fte', 'headcount', 'turnoverEur'];

/** What the check of a size profile needs to know besides the profile. */
export interface SizeProfileContext {
  readonly establishmentIds: ReadonlySet<string>;
  /** The profile valid just before, if any. */
  readonly previous: SizeProfile | null;
  readonly reasonGiven: boolean;
}

/** The rules of a size profile: figures present, establishments known, falls explained. */
export function checkSizeProfile(profile: SizeProfile, context: SizeProfileContext): Problem[] {
  return [
    ...checkFigures(profile),
    ...checkEstablishments(profile, context.establishmentIds),
    ...(context.reasonGiven || !context.previous ? [] : checkFalls(profile, context.previous)),
  ];
}

function checkFigures(profile: SizeProfile): Problem[] {
  const problems: Problem[] = [];
  if (profile.to !== null && profile.to < profile.from) {
    const quoted = { from: profile.from, to: profile.to };
    problems.push(problem('commitment.period_reversed', 'to', quoted));
  }
  for (const figure of SIZE_FIGURES) {
    const value = profile.figures[figure];
    const path = `figures.${figure}`;
    if (value === null && ALWAYS.includes(figure)) {
      problems.push(problem('company.figures_missing', path, { figure }));
    } else if (value !== null && value < 0) {
      problems.push(problem('commitment.measure_negative', path, { label: figure, value }));
    }
  }
  return problems;
}

function checkEstablishments(profile: SizeProfile, known: ReadonlySet<string>): Problem[] {
  const unknown = Object.keys(profile.byEstablishment)
    .filter((id) => !known.has(id))
    .map((id) =>
      problem('company.figures_without_establishment', `byEstablishment.${id}`, { value: id }),
    );
  const parts = Object.values(profile.byEstablishment);
  const sums = [
    checkSum('fte', sumOf(parts.map((part) => part.fte)), profile.figures.fte),
    checkSum(
      'floorAreaM2',
      sumOf(parts.map((part) => part.floorAreaM2 ?? 0)),
      profile.figures.floorAreaM2,
    ),
  ];
  return [...unknown, ...sums.flat()];
}

function checkSum(figure: SizeFigure, sum: number, total: number | null): Problem[] {
  // A thousandth of slack: half-time posts are often stated as rounded thirds.
  if (total === null || sum <= total * 1.001) return [];
  return [problem('company.employee_sum_mismatch', 'byEstablishment', { figure, sum, total })];
}

function checkFalls(profile: SizeProfile, previous: SizeProfile): Problem[] {
  return SIZE_FIGURES.flatMap((figure) => {
    const before = previous.figures[figure];
    const after = profile.figures[figure];
    if (before === null || after === null || after >= before * (1 - FALL_NEEDING_A_REASON))
      return [];
    const quoted = { figure, before, after };
    return [problem('company.profile_fall_unexplained', `figures.${figure}`, quoted)];
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
