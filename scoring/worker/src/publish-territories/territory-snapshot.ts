import { releaseDistribution } from '@ancrage/disclosure/release-distribution';
import { roundHalfAway } from '@ancrage/engine/explain/largest-remainder';
import { indicatorsUnder, type Method } from '@ancrage/engine/method/method';
import { pillarsOf } from '@ancrage/engine/method/pillars';
import type { ScoreResult } from '@ancrage/engine/result';
import { scoreTerritory } from '@ancrage/engine/territory/score-territory';

/** The scored local units of a territory, each of its company. */
export type TerritoryUnits = readonly {
  readonly companyId: string;
  readonly result: ScoreResult;
}[];

/** What a snapshot takes from elsewhere than the units. */
export interface SnapshotContext {
  readonly privateJobs: number | null;
  /** Totals that disclosure control let out, by indicator. */
  readonly totals: ReadonlyMap<string, number>;
  /** Companies whose scores the territory knows by name. */
  readonly named: number;
}

/** Employment covered and the part of the largest are said to the nearest 5 %. */
const PART_ROUNDED_TO = 0.05;

const LARGEST = 3;

/**
 * What is published of a territory for a quarter: its own score with coverage, the distribution
 * of its companies, the volumes opened; each through disclosure control.
 */
export function territorySnapshot(units: TerritoryUnits, method: Method, context: SnapshotContext) {
  const results = units.map(({ result }) => result);
  const scored = results.filter((result) => result.state === 'scored');
  const own = scoreTerritory(results, method);
  const distribution = releaseDistribution(
    scored.map(({ score }) => score ?? 0),
    context.named,
  );
  const enough = !('hidden' in distribution);
  const released = method.indicators.map(({ id }) => {
    const total = context.totals.get(id);
    return { indicator: id, ...(total === undefined ? { hidden: true } : { total }) };
  });
  const hidden = new Set(released.flatMap((one) => ('hidden' in one ? [one.indicator] : [])));
  return {
    own:
      own.state === 'scored'
        ? {
            state: own.state,
            score: roundHalfAway(own.score),
            pillars: releasedPillars(own.pillars, hidden, method),
          }
        : own,
    distribution,
    members: { scored: scored.length, declaring: units.length },
    coverage: enough ? coverage(scored, context.privateJobs) : null,
    largestShare: enough ? largestShare(scored) : null,
    volumes: released,
  };
}

interface PillarPoints {
  readonly id: string;
  readonly points: number | null;
}

/**
 * A pillar whose points could give back a hidden volume is hidden; and never one alone, which the
 * score and the other pillars would give back.
 */
function releasedPillars(
  pillars: readonly PillarPoints[],
  hiddenIndicators: ReadonlySet<string>,
  method: Method,
): PillarPoints[] {
  const tells = new Set(
    pillarsOf(method)
      .filter((pillar) => indicatorsUnder(pillar).some((id) => hiddenIndicators.has(id)))
      .map(({ id }) => id),
  );
  const [next] = pillars
    .filter(({ id, points }) => !tells.has(id) && points !== null)
    .sort((a, b) => (a.points ?? 0) - (b.points ?? 0) || (a.id < b.id ? -1 : 1));
  if (tells.size === 1 && next) tells.add(next.id);
  return pillars.map(({ id, points }) => ({
    id,
    points: points === null || tells.has(id) ? null : roundHalfAway(points),
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

function roundPart(part: number): number {
  return Math.round(part / PART_ROUNDED_TO) * PART_ROUNDED_TO;
}
