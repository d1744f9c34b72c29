import { normaliseByGoalposts } from '../normalise/goalposts';
import {
  effectiveQuantity,
  type EffectiveQuantity,
  type EvidenceFactor,
} from '../quantity/effective-quantity';
import type { LeafPoints } from '../aggregate/weighted-tree';
import type { IndicatorModel } from './unit-model';

/** An indicator valued under given evidence factors. */
export interface ValuedIndicator extends IndicatorModel {
  readonly quantity: EffectiveQuantity;
  /** In the indicator's unit; null when it is not reported or does not apply. */
  readonly value: number | null;
  /** 0 to 100, 0 when it is not reported; null when it does not apply. */
  readonly points: number | null;
}

/** Values an indicator: quantity ÷ denominator, then points. */
export function valueIndicator(model: IndicatorModel, factor: EvidenceFactor): ValuedIndicator {
  const { indicator, answer, denominator, measured } = model;
  const quantity = effectiveQuantity(measured, factor);
  if (answer === 'notApplicable') return { ...model, quantity, value: null, points: null };
  const value =
    answer === 'reported' && denominator !== null
      ? shareOf(indicator.scale * quantity.effective, denominator)
      : null;
  return {
    ...model,
    quantity,
    value,
    points: value === null ? 0 : normaliseByGoalposts(value, indicator.goalposts),
  };
}

/** A share of nothing is nothing. */
export function shareOf(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

/** Points by indicator, with what was not reported at given points. */
export function leafPoints(valued: readonly ValuedIndicator[], whenMissing: number): LeafPoints {
  return new Map(
    valued.map(({ indicator, answer, points }) => [
      indicator.id,
      points === null
        ? ('notApplicable' as const)
        : answer === 'notReported'
          ? whenMissing
          : points,
    ]),
  );
}

/** A method's indicators in the order of the document. */
export function valueIndicators(
  models: readonly IndicatorModel[],
  factor: EvidenceFactor,
): ValuedIndicator[] {
  return models.map((model) => valueIndicator(model, factor));
}
