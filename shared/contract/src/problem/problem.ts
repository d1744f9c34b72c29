import type { ProblemCode } from './codes';

/** Values quoted in a problem's sentence. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/**
 * Something wrong with what was sent: a stable code, the path of the field (`realisations.0.to`,
 * empty for the whole), and the values that the sentence quotes. Pure rules return lists of them.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: string;
  readonly params: ProblemParams;
}

/** Makes a problem. */
export function problem(code: ProblemCode, path = '', params: ProblemParams = {}): Problem {
  return { code, path, params };
}
