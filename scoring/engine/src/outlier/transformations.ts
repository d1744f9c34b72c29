import { positivePower } from '../elementary/exponential';
import { naturalLogarithm } from '../elementary/logarithm';
import type { TableMethod } from '../method/method';
import type { Figures } from '../missing/column';
import { extent, rangeBetween } from '../missing/summary';
import { shapeOf } from './shape';

/** A function that draws a tail in, by its name in the method's document. */
export type TransformationRule = Extract<
  NonNullable<TableMethod['outliers']>,
  { readonly method: 'transform' }
>['transformation'];

/** The same, frozen on the column that it was read from. */
export type Transformation =
  | { readonly method: 'none' }
  /** ln(x − from + shift). */
  | { readonly method: 'logarithm'; readonly from: number; readonly shift: number }
  /** −ln(to + shift − x). */
  | { readonly method: 'mirroredLogarithm'; readonly to: number; readonly shift: number }
  /** ((x − from + 1)^λ − 1) / λ. */
  | { readonly method: 'boxCox'; readonly from: number; readonly lambda: number };

/** Distance of the shifted logarithms from zero, as a share of the range (COINr). */
const SHIFT = 0.01;

/**
 * The function for a column: COINr's `log_CT` (shiftedLog), `log_CT_plus` (mirroredLog),
 * `log_CT_orig` (logFromOne) and `boxcox`, which at λ = 0 is the logarithm from one.
 */
export function fitTransformation(rule: TransformationRule, values: Figures): Transformation {
  if (rule === 'none') return { method: 'none' };
  const { min, max } = extent(values);
  if (typeof rule === 'object') {
    return rule.boxCox === 0
      ? { method: 'logarithm', from: min, shift: 1 }
      : { method: 'boxCox', from: min, lambda: rule.boxCox };
  }
  if (rule === 'logFromOne') return { method: 'logarithm', from: min, shift: 1 };
  const shift = SHIFT * rangeBetween(min, max);
  return rule === 'mirroredLog' && !((shapeOf(values).skewness ?? 0) > 0)
    ? { method: 'mirroredLogarithm', to: max, shift }
    : { method: 'logarithm', from: min, shift };
}

/** A transformed value; NaN where the function is not defined for it. */
export function transform(value: number, transformation: Transformation): number {
  switch (transformation.method) {
    case 'none':
      return value;
    case 'logarithm':
      return naturalLogarithm(value - transformation.from + transformation.shift);
    case 'mirroredLogarithm':
      return -naturalLogarithm(transformation.to + transformation.shift - value);
    case 'boxCox': {
      const { from, lambda } = transformation;
      return (positivePower(value - from + 1, lambda) - 1) / lambda;
    }
  }
}
