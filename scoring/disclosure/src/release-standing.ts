import { ROUNDED_TO } from './release-distribution';

/** Ranks of each end that are told as one: who is first or last would tell what the others are not. */
const END_RANKS = 3;

/** Where a company stands among its peers, before anything is rounded. */
export interface Standing {
  readonly members: number;
  /** Members with a lower printed score. */
  readonly lower: number;
  /** Members with the same one, the company among them. */
  readonly equal: number;
  /** Ranks at the ends of the interval; 1 is the highest score. */
  readonly rankLow: number;
  readonly rankHigh: number;
}

/** A standing as the company reads it. */
export interface ReleasedStanding {
  /** Percentile by mid-rank, to 5. */
  readonly percentile: number;
  /** Said of a percentile at either end, where ranks are told as one. */
  readonly bound: 'atMost' | 'atLeast' | null;
  readonly rankFrom: number;
  readonly rankTo: number;
}

/**
 * Releases a company's own place in its group: the percentile to 5, and the interval of its rank
 * widened to steps of a twentieth of the group (score.md, section 7). The three places at each end
 * are told as one: to be the lowest or the highest would bound every other member.
 */
export function releaseStanding(standing: Standing): ReleasedStanding {
  const { members } = standing;
  const end = Math.ceil((100 * (END_RANKS - 0.5)) / members / ROUNDED_TO) * ROUNDED_TO;
  const percentile = Math.round(percentileOf(standing) / ROUNDED_TO) * ROUNDED_TO;
  const step = Math.max(1, Math.round((members * ROUNDED_TO) / 100));
  const from = Math.floor((standing.rankLow - 1) / step) * step + 1;
  const to = Math.ceil(standing.rankHigh / step) * step;
  return {
    percentile: Math.min(100 - end, Math.max(end, percentile)),
    bound: percentile <= end ? 'atMost' : percentile >= 100 - end ? 'atLeast' : null,
    rankFrom: from <= END_RANKS ? 1 : Math.min(from, members - END_RANKS + 1),
    rankTo: to > members - END_RANKS ? members : Math.max(to, END_RANKS),
  };
}

/** Percentile by mid-rank: the members below, and half of those at the same score. */
export function percentileOf({
  members,
  lower,
  equal,
}: Pick<Standing, 'members' | 'lower' | 'equal'>): number {
  return (100 * (lower + equal / 2)) / members;
}
