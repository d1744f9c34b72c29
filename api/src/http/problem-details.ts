import type { Language } from '@ancrage/contract/commitment/kind';
import { PROBLEM_STATUS } from '@ancrage/contract/problem/codes';
import type { Problem } from '@ancrage/contract/problem/problem';
import { problemSentence } from '@ancrage/contract/problem/sentence';
import { NestedField, NumberField, TextField } from './fields';

/** One of the problems of an answer: which field, what is wrong, how to mend it. */
export class FieldProblemDto {
  @TextField() field!: string;
  @TextField() code!: string;
  @TextField() detail!: string;
}

/** An error answer, `application/problem+json` (RFC 9457). */
export class ProblemDetailsDto {
  /** Address that identifies the kind of problem; relative to the product. */
  @TextField() type!: string;
  @TextField() title!: string;
  @NumberField() status!: number;
  @TextField() code!: string;
  @TextField() detail!: string;
  @NestedField(() => FieldProblemDto, { list: true }) errors!: FieldProblemDto[];
}

/** Problems as an answer in a language: the first gives the status, all are listed. */
export function problemDetails(
  problems: readonly [Problem, ...Problem[]],
  language: Language,
): ProblemDetailsDto {
  const [first] = problems;
  const detail = problemSentence(first, language);
  return {
    type: `/problems/${first.code}`,
    title: detail,
    status: PROBLEM_STATUS[first.code],
    code: first.code,
    detail,
    errors: problems.map((problem) => ({
      field: problem.path,
      code: problem.code,
      detail: problemSentence(problem, language),
    })),
  };
}
