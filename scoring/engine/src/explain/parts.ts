import type { Aggregated } from '../aggregate/weighted-tree';
import type { Method } from '../method/method';
import { pillarOfIndicator, pillarsOf } from '../method/pillars';
import type { ValuedIndicator } from '../model/indicator-value';
import type { CommitmentPart, IndicatorResult, PillarResult } from '../result';
import { contributionPerPoint, shareByQuantity } from './contributions';
import { apportion, apportionTenths, roundHalfAway } from './largest-remainder';

/**
 * A score opened into its pillars, indicators and commitments: contributions above −100 that add,
 * exactly and as printed (score.md, section 6).
 *
 * @param exact The signed score of the aggregated root points.
 */
export function explainParts(
  method: Method,
  valued: readonly ValuedIndicator[],
  aggregated: Aggregated,
  exact: number,
): { readonly indicators: IndicatorResult[]; readonly pillars: PillarResult[] } {
  const perPoint = contributionPerPoint(aggregated.rootPoints, exact);
  const pillars = pillarParts(method, aggregated, perPoint, roundHalfAway(exact) + 100);
  const opened = valued.map((one) => ({ ...one, ...partOf(one, aggregated, perPoint) }));
  const printed = printedTenths(method, pillars, opened);
  return { indicators: opened.map((one) => resultOf(one, printed.get(one.id) ?? 0)), pillars };
}

type Opened = ValuedIndicator & ReturnType<typeof partOf>;

function partOf({ indicator }: ValuedIndicator, { earned, weights }: Aggregated, perPoint: number) {
  return {
    id: indicator.id,
    weight: weights.get(indicator.id) ?? 0,
    contribution: (earned.get(indicator.id) ?? 0) * perPoint,
  };
}

function pillarParts(
  method: Method,
  { branches, earned }: Aggregated,
  perPoint: number,
  printedSum: number,
): PillarResult[] {
  const pillars = pillarsOf(method).map(({ id }) => ({
    id,
    points: branches.get(id)?.points ?? null,
    weight: branches.get(id)?.weight ?? 0,
    contribution: (earned.get(id) ?? 0) * perPoint,
  }));
  const amounts = pillars.map(({ id, contribution }) => ({ id, amount: contribution }));
  const printed = apportion(amounts, printedSum);
  return pillars.map((pillar) => ({ ...pillar, printed: printed.get(pillar.id) ?? 0 }));
}

/** Tenths of the indicators, apportioned within the printed points of their pillar. */
function printedTenths(
  method: Method,
  pillars: readonly PillarResult[],
  opened: readonly Opened[],
): ReadonlyMap<string, number> {
  const pillarOf = pillarOfIndicator(method);
  return new Map(
    pillars.flatMap((pillar) => {
      const own = opened.filter(({ id }) => pillarOf.get(id) === pillar.id);
      const amounts = own.map(({ id, contribution }) => ({ id, amount: contribution }));
      return [...apportionTenths(amounts, pillar.printed)];
    }),
  );
}

function resultOf(
  { indicator, answer, measured, denominator, quantity, value, points, ...part }: Opened,
  printed: number,
): IndicatorResult {
  return {
    id: part.id,
    answer,
    value,
    denominator,
    points,
    weight: part.weight,
    contribution: part.contribution,
    printed,
    beyondTarget: beyond(value, indicator.goalposts.target),
    volume: answer === 'reported' ? measured.volume : null,
    commitments: commitmentParts(quantity.byCommitment, part.contribution, printed),
  };
}

function commitmentParts(
  byCommitment: ReadonlyMap<string, number>,
  contribution: number,
  printedSum: number,
): CommitmentPart[] {
  const parts = shareByQuantity(byCommitment, contribution);
  const printed = apportionTenths(
    parts.map((part) => ({ id: part.commitment, amount: part.contribution })),
    printedSum,
  );
  return parts.map((part) => ({ ...part, printed: printed.get(part.commitment) ?? 0 }));
}

function beyond(value: number | null, target: number): number {
  return value === null || value <= target ? 0 : (value - target) / value;
}
