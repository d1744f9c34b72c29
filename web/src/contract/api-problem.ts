/** One problem of an answer: which field, what is wrong, how to mend it. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

/** Problem details (RFC 9457) as the API answers them. */
interface ProblemDetails {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
}

/** A refusal of the API, as its problem details say it; `offline` when nothing answered. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly code: string,
    readonly status: number,
    detail: string,
    readonly errors: readonly FieldProblem[] = [],
  ) {
    super(detail);
  }
}

/** Reads an error answer; anything that is no problem details counts as an unreachable service. */
export function problemFrom(body: unknown, status: number): ApiProblem {
  if (!isProblem(body)) return new ApiProblem('offline', status, '');
  return new ApiProblem(body.code, body.status, body.detail, body.errors);
}

function isProblem(body: unknown): body is ProblemDetails {
  return typeof body === 'object' && body !== null && 'code' in body && 'errors' in body;
}
