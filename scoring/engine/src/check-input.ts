import { dayNumber } from './civil-days';
import type { MethodIssueCode } from './method/method-refused';
import type { DeclaredLine, QuarterInput, SizeFigures } from './quarter-input';

/** What is wrong with one place of the inputs. */
export interface InputProblem {
  /** As in `lines[3].measures.areaM2`. */
  readonly path: string;
  readonly code:
    | 'not-finite'
    | 'negative'
    | 'no-date'
    | 'no-quarter'
    | 'no-share'
    | 'repeated'
    | MethodIssueCode;
  readonly message: string;
}

/** Thrown for inputs that no score can be computed from; it names every place at once. */
export class InputRefused extends Error {
  override readonly name = 'InputRefused';

  constructor(readonly problems: readonly InputProblem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  }
}

/** Shares are sums of quotients. */
const FLOAT_NOISE = 1e-9;

/** @throws InputRefused where a figure, a date or a share is none. */
export function checkInput(input: QuarterInput): void {
  const problems = [
    ...quarterProblems(input.quarter, 'quarter'),
    ...quarterProblems(input.observedFrom, 'observedFrom'),
    ...(input.openUntil === null ? [] : dateProblems(input.openUntil, 'openUntil')),
    ...input.lines.flatMap((line, at) => lineProblems(line, `lines[${at}]`)),
    ...repeatedLines(input.lines),
    ...input.sizes.flatMap((size, at) => sizeProblems(size, `sizes[${at}]`)),
    ...input.answers.flatMap(({ quarter }, at) =>
      quarterProblems(quarter, `answers[${at}].quarter`),
    ),
  ];
  if (problems.length > 0) throw new InputRefused(problems);
}

function lineProblems(line: DeclaredLine, path: string): InputProblem[] {
  const problems = spanProblems([line.from, `${path}.from`], [line.to, `${path}.to`]);
  for (const [name, value] of Object.entries(line.measures)) {
    problems.push(...amountProblems(value, `${path}.measures.${name}`));
  }
  if (line.priceRatio !== null) {
    problems.push(...amountProblems(line.priceRatio, `${path}.priceRatio`));
  }
  problems.push(...shareProblems(line.unitShare, `${path}.unitShare`));
  let proven = 0;
  line.grades.forEach(({ share }, at) => {
    proven += share;
    problems.push(...shareProblems(share, `${path}.grades[${at}].share`));
  });
  if (proven > 1 + FLOAT_NOISE) {
    problems.push({
      path: `${path}.grades`,
      code: 'no-share',
      message: `the shares of a line add to ${proven}, more than the whole`,
    });
  }
  return problems;
}

function sizeProblems({ validFrom, validTo, figures }: SizeFigures, path: string): InputProblem[] {
  const problems =
    validTo === null
      ? dateProblems(validFrom, `${path}.validFrom`)
      : spanProblems([validFrom, `${path}.validFrom`], [validTo, `${path}.validTo`]);
  for (const [name, figure] of Object.entries(figures)) {
    if (figure !== null) problems.push(...amountProblems(figure, `${path}.figures.${name}`));
  }
  return problems;
}

function repeatedLines(lines: readonly DeclaredLine[]): InputProblem[] {
  const seen = new Set<string>();
  return lines.flatMap(({ id }, at): InputProblem[] => {
    const repeated = seen.has(id);
    seen.add(id);
    if (!repeated) return [];
    return [{ path: `lines[${at}].id`, code: 'repeated', message: `the line ${id} stands twice` }];
  });
}

function amountProblems(value: number, path: string): InputProblem[] {
  if (!Number.isFinite(value)) {
    return [{ path, code: 'not-finite', message: `${value} is not a finite number` }];
  }
  if (value >= 0) return [];
  return [{ path, code: 'negative', message: `${value} is below 0` }];
}

function shareProblems(value: number, path: string): InputProblem[] {
  if (value >= 0 && value <= 1 + FLOAT_NOISE) return [];
  return [{ path, code: 'no-share', message: `${value} is no share: it lies from 0 to 1` }];
}

/** Problems of the two days of a span, each with its path. */
function spanProblems(
  [from, fromPath]: readonly [string, string],
  [to, toPath]: readonly [string, string],
): InputProblem[] {
  const problems = [...dateProblems(from, fromPath), ...dateProblems(to, toPath)];
  if (problems.length > 0 || dayNumber(from) <= dayNumber(to)) return problems;
  return [{ path: toPath, code: 'no-date', message: `${to} is before ${from}` }];
}

function dateProblems(date: string, path: string): InputProblem[] {
  if (Number.isFinite(dayNumber(date))) return [];
  return [{ path, code: 'no-date', message: `${date} is no civil date YYYY-MM-DD` }];
}

function quarterProblems(quarter: string, path: string): InputProblem[] {
  if (/^\d{4}-Q[1-4]$/.test(quarter)) return [];
  return [{ path, code: 'no-quarter', message: `${quarter} is no quarter YYYY-Qn` }];
}
