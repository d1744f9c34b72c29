import { signedScore } from '../aggregate/root-map';
import { rootPoints } from '../aggregate/weighted-tree';
import type { Method } from '../method/method';
import { leafPoints, valueIndicators } from '../model/indicator-value';
import type { UnitModel } from '../model/unit-model';
import { expectedEvidence } from '../quantity/effective-quantity';

/**
 * Points of score that wait for a proof: what would come if all that is declared or documented
 * were confirmed by its beneficiary ("x points attendent une preuve").
 *
 * @param exact The score as it stands.
 */
export function awaitingEvidence(model: UnitModel, method: Method, exact: number): number {
  const expected = expectedEvidence(method);
  const confirmed = valueIndicators(model.indicators, (grade) =>
    Math.max(expected(grade), expected('confirmed')),
  );
  const points = rootPoints(method.tree, leafPoints(confirmed, 0));
  return Math.max(0, signedScore(points, method.root.balance) - exact);
}
