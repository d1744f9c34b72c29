import { createHash } from 'node:crypto';
import type { ReleasedDistribution } from '@ancrage/disclosure/release-distribution';
import { releaseGroup } from '@ancrage/disclosure/release-group';
import { releaseStanding, type ReleasedStanding } from '@ancrage/disclosure/release-standing';
import { DrawHistogram, ScoreHistogram } from '@ancrage/engine/population/score-histogram';
import { bytesOf } from './counted-bytes';

/** A member's frozen reference. */
export interface MemberScore {
  readonly company: string;
  readonly printed: number;
  /** In half points, by replicate. */
  readonly draws: Int16Array;
  /** It agreed to be named to others. */
  readonly named: boolean;
}

/** Where a member stands, or why nothing is said of it. */
type MemberStanding = { readonly company: string } & (
  ({ readonly state: 'placed' } & ReleasedStanding) | { readonly state: 'atOneBound' }
);

/** A group counted in integers, with what may be said of it and of its members. */
export interface CountedGroup {
  readonly scores: Uint8Array;
  readonly draws: Uint8Array;
  /** SHA-256 of both. */
  readonly reference: string;
  readonly body: ReleasedDistribution;
  readonly standings: readonly MemberStanding[];
}

/** Ends of a rank's interval. */
const INTERVAL = [0.05, 0.95] as const;

/**
 * Counts a group and places its members in it.
 *
 * @param placed Companies that stand in a nearer group already.
 */
export function countGroup(
  members: readonly MemberScore[],
  placed: ReadonlySet<string>,
): CountedGroup {
  const scores = new ScoreHistogram();
  const draws = new DrawHistogram(members[0]?.draws.length ?? 0);
  for (const member of members) {
    scores.add(member.printed);
    draws.add(member.draws);
  }
  const bytes = { scores: bytesOf(scores.counts), draws: bytesOf(draws.counts) };
  const body = releaseGroup(scores.counts, members.filter(({ named }) => named).length);
  const standings = members
    .filter(({ company }) => !placed.has(company))
    .map((member): MemberStanding => {
      const { company, printed } = member;
      // Nothing of the group is published, hence no place in it either.
      if ('hidden' in body) return { company, state: 'atOneBound' };
      const [rankLow, rankHigh] = draws.rankInterval(member.draws, INTERVAL);
      const standing = {
        members: members.length,
        ...scores.placeOf(printed),
        rankLow,
        rankHigh,
      };
      return { company, state: 'placed', ...releaseStanding(standing) };
    });
  const reference = createHash('sha256').update(bytes.scores).update(bytes.draws).digest('hex');
  return { ...bytes, reference, body, standings };
}
