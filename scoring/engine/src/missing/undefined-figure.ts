/** Why a figure cannot be given; a stable word, for callers that translate it. */
export type UndefinedFigureCode =
  | 'lengths-differ'
  | 'nothing-available'
  | 'no-range'
  | 'not-defined'
  | 'not-finite'
  | 'not-positive'
  | 'out-of-bounds'
  | 'too-many-units'
  | 'weight-negative'
  | 'weights-sum-to-zero'
  | 'zero-denominator'
  | 'zero-power';

/** Thrown where a formula has no value, so that no NaN or infinity travels up to a score. */
export class UndefinedFigure extends Error {
  override readonly name = 'UndefinedFigure';

  constructor(
    readonly code: UndefinedFigureCode,
    message: string,
  ) {
    super(message);
  }
}
