import type { Method } from '../method/method';
import { valueIndicators } from '../model/indicator-value';
import { modelUnit } from '../model/unit-model';
import { expectedEvidence } from '../quantity/effective-quantity';
import type { QuarterInput } from '../quarter-input';
import { simulatedFactor } from './apply-change';

/** How much more of an indicator brings it to its target. */
export interface Room {
  readonly indicator: string;
  /** In the unit of its declared quantity, as a change of kind `open` takes it. */
  readonly quantity: number;
}

/**
 * What a unit could still open of each indicator before more earns nothing: the ends of a
 * simulator's sliders. Left out is what does not apply, what has no known denominator, and what is
 * at its target.
 */
export function roomToTarget(input: QuarterInput, method: Method): Room[] {
  const { indicators } = modelUnit(input, method);
  return valueIndicators(indicators, expectedEvidence(method)).flatMap((one): Room[] => {
    const { indicator, answer, value, denominator, measured } = one;
    const factor = simulatedFactor(indicator, method);
    const missing = indicator.goalposts.target - (value ?? 0);
    if (answer === 'notApplicable' || denominator === null || denominator === 0) return [];
    if (factor === null || factor === 0 || missing <= 0) return [];
    const quantity = (missing * denominator) / (indicator.scale * measured.scale * factor);
    return [{ indicator: indicator.id, quantity }];
  });
}
