/** Why a figure cannot be given; a stable word, for callers that translate it. */
export type UndefinedFigureCode =
  | 'duplicate-unit'
  | 'lengths-differ'
  | 'nothing-available'
  | 'no-range'
  | 'not-defined'
  | 'not-finite'
  | 'not-positive'
  | 'out-of-bounds'
  | 'too-many-units'
  | 'unknown-column'
  | 'unknown-group'
  | 'unknown-unit'
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

/** What `make` gives; where it has no value, the refusal says where. */
export function within<Made>(where: string | (() => string), make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof UndefinedFigure)) throw error;
    const place = typeof where === 'string' ? where : where();
    throw new UndefinedFigure(error.code, `${place}: ${error.message}`);
  }
}
