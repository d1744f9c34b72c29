import { signedScore } from '../aggregate/root-map';
import { aggregate } from '../aggregate/weighted-tree';
import { indicatorsUnder, type Indicator, type Method } from '../method/method';
import { pillarsOf } from '../method/pillars';
import { normaliseByGoalposts } from '../normalise/goalposts';
import type { ScoreResult } from '../result';

/** Fewest scored local units of a territory's own score. */
export const TERRITORY_UNITS_MIN = 11;

/** Largest part of a pillar's denominator that one unit may hold. */
const DENOMINATOR_PART_MAX = 0.4;

/** A territory's own score (score.md, section 8). */
export type TerritoryScore =
  | {
      readonly state: 'scored';
      readonly score: number;
      readonly rootPoints: number;
      readonly pillars: readonly { readonly id: string; readonly points: number | null }[];
    }
  | { readonly state: 'tooFewUnits' | 'concentrated' };

/**
 * Scores a territory from its scored local units: per indicator the sum of effective quantities
 * (each up to its own target, so that no firm carries all) over the sum of denominators, then
 * points and the tree as for a company. Units under construction or without a score stay out.
 */
export function scoreTerritory(units: readonly ScoreResult[], method: Method): TerritoryScore {
  const scored = units.filter((unit) => unit.state === 'scored');
  if (scored.length < TERRITORY_UNITS_MIN) return { state: 'tooFewUnits' };
  if (isConcentrated(scored, method)) return { state: 'concentrated' };
  const points = new Map(
    method.indicators.map((indicator) => {
      const value = territoryValue(indicator, scored);
      return [
        indicator.id,
        value === null
          ? ('notApplicable' as const)
          : normaliseByGoalposts(value, indicator.goalposts),
      ] as const;
    }),
  );
  const { rootPoints, branches } = aggregate(method.tree, points);
  return {
    state: 'scored',
    score: signedScore(rootPoints, method.root.balance),
    rootPoints,
    pillars: pillarsOf(method).map(({ id }) => ({ id, points: branches.get(id)?.points ?? null })),
  };
}

function territoryValue(indicator: Indicator, units: readonly ScoreResult[]): number | null {
  const { scale, goalposts } = indicator;
  let numerator = 0;
  let denominator = 0;
  for (const { value, denominator: own } of ofIndicator(indicator.id, units)) {
    if (own === null) continue;
    numerator += (Math.min(value ?? 0, goalposts.target) * own) / scale;
    denominator += own;
  }
  return denominator === 0 ? null : (scale * numerator) / denominator;
}

function isConcentrated(units: readonly ScoreResult[], method: Method): boolean {
  return pillarsOf(method).some((pillar) =>
    indicatorsUnder(pillar).some((id) => {
      const parts = ofIndicator(id, units).map(({ denominator }) => denominator ?? 0);
      const sum = parts.reduce((total, part) => total + part, 0);
      return sum > 0 && Math.max(...parts) > DENOMINATOR_PART_MAX * sum;
    }),
  );
}

function ofIndicator(id: string, units: readonly ScoreResult[]) {
  return units.flatMap(({ indicators }) =>
    indicators.filter((indicator) => indicator.id === id && indicator.answer !== 'notApplicable'),
  );
}
