/** Why a document is refused; a stable word, for callers that translate it. */
export type MethodIssueCode =
  | 'cycle'
  | 'denominator-circle'
  | 'duplicate'
  | 'goalposts-overlap'
  | 'missing'
  | 'not-admitted'
  | 'not-in-tree'
  | 'out-of-bounds'
  | 'pointer-to-nothing'
  | 'too-deep'
  | 'unknown-field'
  | 'unknown-name'
  | 'weights-sum-to-zero'
  | 'wrong-type';

/** One thing to mend in a method's document. */
export interface MethodIssue {
  /** Where it stands, as `tree.children[2].weight`; empty for the whole document. */
  readonly path: string;
  readonly code: MethodIssueCode;
  /** What is wrong and how to mend it, in English: methods are written by their designers. */
  readonly message: string;
}

/** Thrown where a document is no method: lists everything that is wrong, with its path. */
export class MethodRefused extends Error {
  override readonly name = 'MethodRefused';

  constructor(readonly issues: readonly MethodIssue[]) {
    const lines = issues.map(({ path, message }) => `\n  ${path || 'the document'}: ${message}`);
    super(`The method cannot be used:${lines.join('')}`);
  }
}
