import { releaseDistribution } from '@ancrage/disclosure/release-distribution';
import { releaseTotal } from '@ancrage/disclosure/release-total';
import { roundHalfAway } from '@ancrage/engine/explain/largest-remainder';
import type { Method } from '@ancrage/engine/method/method';
import type { ScoreResult } from '@ancrage/engine/result';
import { scoreTerritory } from '@ancrage/engine/territory/score-territory';

/** The scored local units of a territory, each of its company. */
export type TerritoryUnits = readonly {
  readonly companyId: string;
  readonly result: ScoreResult;
}[];

/** Employment covered and the part of the largest are said to the nearest 5 %. */
const PART_ROUNDED_TO = 0.05;

const LARGEST = 3;

/**
 * What is published of a territory for a quarter: its own score with coverage, the distribution
 * of its companies, the volumes opened; each through disclosure control.
 */
export function territorySnapshot(
  units: TerritoryUnits,
  method: Method,
  context: { readonly privateJobs: number | null; readonly before: TerritoryUnits | null },
) {
  const results = units.map(({ result }) => result);
  const scored = results.filter((result) => result.state === 'scored');
  const own = scoreTerritory(results, method);
  const distribution = releaseDistribution(scored.map(({ score }) => score ?? 0));
  const enough = !('hidden' in distribution);
  return {
    own:
      own.state === 'scored'
        ? { state: own.state, score: roundHalfAway(own.score), pillars: rounded(own.pillars) }
        : own,
    distribution,
    members: { scored: scored.length, declaring: units.length },
    coverage: enough ? coverage(scored, context.privateJobs) : null,
    largestShare: enough ? largestShare(scored) : null,
    volumes: method.indicators.map(({ id }) => ({
      indicator: id,
      ...releaseTotal(volumes(id, units), context.before && volumes(id, context.before)),
    })),
  };
}

function rounded(pillars: readonly { readonly id: string; readonly points: number | null }[]) {
  return pillars.map(({ id, points }) => ({
    id,
    points: points === null ? null : roundHalfAway(points),
  }));
}

function coverage(scored: readonly ScoreResult[], privateJobs: number | null): number | null {
  if (privateJobs === null || privateJobs === 0) return null;
  return Math.min(1, roundPart(scored.reduce((sum, { fte }) => sum + (fte ?? 0), 0) / privateJobs));
}

function largestShare(scored: readonly ScoreResult[]): number | null {
  const descending = scored.map(({ fte }) => fte ?? 0).sort((a, b) => b - a);
  const total = descending.reduce((sum, fte) => sum + fte, 0);
  if (total === 0) return null;
  return roundPart(descending.slice(0, LARGEST).reduce((sum, fte) => sum + fte, 0) / total);
}

function volumes(indicator: string, units: TerritoryUnits): Map<string, number> {
  return new Map(
    units.map(({ companyId, result }) => [
      companyId,
      result.indicators.find(({ id }) => id === indicator)?.volume ?? 0,
    ]),
  );
}

function roundPart(part: number): number {
  return Math.round(part / PART_ROUNDED_TO) * PART_ROUNDED_TO;
}
