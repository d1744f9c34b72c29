import { signedScore } from '../aggregate/root-map';
import { aggregate, rootPoints } from '../aggregate/weighted-tree';
import { overlapDays, quarterIndexOfDay, quarterSpan } from '../civil-days';
import type { Method } from '../method/method';
import { leafPoints, valueIndicators, type ValuedIndicator } from '../model/indicator-value';
import { changedLines, remodel, type UnitModel } from '../model/unit-model';
import { expectedEvidence } from '../quantity/effective-quantity';
import type { CountedEntry } from '../quantity/measure-indicator';
import type { QuantifiedLine } from '../quantity/quantify-line';
import type { QuarterInput } from '../quarter-input';
import type { Interval, SettledSign, UnsettledReason } from '../result';

/** Quarters with deliveries, of the last four, that a settled sign asks for. */
const DELIVERED_QUARTERS_MIN = 2;

/**
 * Whether the sign of a score is settled (établi): its interval excludes 0, it survives the removal
 * of what contributes most, and at least two of the last four quarters had deliveries (score.md,
 * section 4, step 6). All that fails is named.
 *
 * @param valued The indicators that make the score.
 */
export function settledSign(
  exact: number,
  total: Interval,
  input: QuarterInput,
  method: Method,
  model: UnitModel,
  valued: readonly ValuedIndicator[],
): SettledSign {
  const sign = Math.sign(exact) as -1 | 0 | 1;
  const reasons: UnsettledReason[] = [];
  if (total.low <= 0 && total.high >= 0) reasons.push('intervalHoldsZero');
  if (Math.sign(withoutTheMost(input, method, model, valued)) !== sign) reasons.push('restsOnOne');
  if (deliveredQuarters(method, model) < DELIVERED_QUARTERS_MIN) reasons.push('tooFewDeliveries');
  return { sign, settled: reasons.length === 0, reasons };
}

/** The score without the commitment that contributes most; over one resource: all of them. */
function withoutTheMost(
  input: QuarterInput,
  method: Method,
  model: UnitModel,
  valued: readonly ValuedIndicator[],
): number {
  const most = mostContributing(method, valued);
  const leaves = (line: QuantifiedLine) => (resourceOf(line) === most ? null : line);
  const lines = new Map([...model.lines].map(([id, own]) => [id, changedLines(own, leaves)]));
  const { indicators } = remodel(model, input, method, lines);
  const left = valueIndicators(indicators, expectedEvidence(method));
  return signedScore(rootPoints(method.tree, leafPoints(left, 0)), method.root.balance);
}

/** What the commitments of one resource have in common; a commitment without one stands alone. */
function resourceOf({ resource, commitment }: Pick<CountedEntry, 'resource' | 'commitment'>) {
  return resource === null ? `commitment ${commitment}` : `resource ${resource}`;
}

function mostContributing(method: Method, valued: readonly ValuedIndicator[]): string | null {
  const { earned } = aggregate(method.tree, leafPoints(valued, 0));
  const sums = new Map<string, number>();
  for (const { indicator, quantity, measured } of valued) {
    if (quantity.effective === 0) continue;
    const perQuantity = (earned.get(indicator.id) ?? 0) / quantity.effective;
    const resources = new Map(measured.entries.map((one) => [one.commitment, resourceOf(one)]));
    for (const [commitment, effective] of quantity.byCommitment) {
      const resource = resources.get(commitment) ?? commitment;
      sums.set(resource, (sums.get(resource) ?? 0) + effective * perQuantity);
    }
  }
  const ranked = [...sums].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}

function deliveredQuarters(method: Method, { window, lines }: UnitModel): number {
  const last = quarterIndexOfDay(window.main.last);
  const quarters = Array.from({ length: method.windows.quarters }, (_, back) => last - back);
  const delivered = [...lines.values()].flat().filter(({ raw }) => raw > 0);
  return quarters.filter((quarter) => {
    const days = quarterSpan(quarter);
    return delivered.some(({ span }) => overlapDays(span, days) > 0);
  }).length;
}
