import {
  MEMBERS_MIN,
  releaseDistribution,
  type ReleasedDistribution,
} from './release-distribution';

/**
 * Whether a peer group is offered to its members: at least 11 scored members besides the one who
 * looks and those who are publicly named, whom everyone can take away (score.md, section 7).
 *
 * @param scored Members with a score.
 * @param named Those of them who agreed to be named to others.
 */
export function isOffered(scored: number, named: number): boolean {
  return scored - 1 - named >= MEMBERS_MIN;
}

/**
 * Releases a peer group's distribution: rounded quartiles of the scores as printed, or why it is
 * hidden.
 *
 * @param counts How many members have each printed score, from −100 up.
 */
export function releaseGroup(counts: ArrayLike<number>, named: number): ReleasedDistribution {
  const scores = Array.from(counts).flatMap((count, at) =>
    Array.from({ length: count }, () => at - 100),
  );
  return isOffered(scores.length, named)
    ? releaseDistribution(scores)
    : { hidden: 'tooFewMembers' };
}
