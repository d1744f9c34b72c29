import { PROBLEM_STATUS, type ProblemCode } from '@ancrage/contract/problem/codes';
import { problem, type Problem, type ProblemParams } from '@ancrage/contract/problem/problem';
import { HttpException } from '@nestjs/common';

/** Carries problems of the registry to the one filter that answers them (RFC 9457). */
export class ProblemException extends HttpException {
  constructor(readonly problems: readonly [Problem, ...Problem[]]) {
    super(problems[0].code, PROBLEM_STATUS[problems[0].code]);
  }
}

/** Refuses with one problem. */
export function refuse(code: ProblemCode, path = '', params: ProblemParams = {}): never {
  throw new ProblemException([problem(code, path, params)]);
}

/** Refuses with every problem found at once; passes when there is none. */
export function refuseIfAny(problems: readonly Problem[]): void {
  const [first, ...others] = problems;
  if (first) throw new ProblemException([first, ...others]);
}
