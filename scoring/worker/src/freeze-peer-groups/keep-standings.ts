import type { PeerGroup } from '@ancrage/contract/comparison/peer-ladder';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import { releaseStanding } from '@ancrage/disclosure/release-standing';
import type { DrawHistogram, ScoreHistogram } from '@ancrage/engine/population/score-histogram';
import type { EntityManager } from 'typeorm';

/** A member's frozen reference. */
export interface MemberScore {
  readonly company: string;
  readonly printed: number;
  /** In half points, by replicate. */
  readonly draws: Int16Array;
}

/** Ends of a rank's interval. */
const INTERVAL = [0.05, 0.95] as const;

/**
 * Writes where members stand in a group, read from its histograms and rounded; those who stand in a
 * nearer one already are left there.
 */
export async function keepStandings(
  manager: EntityManager,
  quarter: QuarterId,
  { rung, key }: PeerGroup,
  members: readonly MemberScore[],
  counted: {
    readonly scores: ScoreHistogram;
    readonly draws: DrawHistogram;
    /** Nothing of the group is published, hence no place in it either. */
    readonly hidden: boolean;
  },
): Promise<void> {
  const placed = await alreadyPlaced(manager, quarter, members);
  const standings = members
    .filter(({ company }) => !placed.has(company))
    .map((member) =>
      counted.hidden
        ? { company: member.company, state: 'atOneBound' }
        : { company: member.company, state: 'placed', ...standingOf(member, members, counted) },
    );
  await manager.query(
    `INSERT INTO ancrage.peer_standing (company_id, quarter, state, rung, group_key, percentile,
       bound, rank_from, rank_to)
     SELECT company, $1, state, $2, $3, percentile, bound, "rankFrom", "rankTo"
     FROM jsonb_to_recordset($4) AS s(company uuid, state text, percentile smallint, bound text,
       "rankFrom" integer, "rankTo" integer)`,
    [quarter, rung, key, JSON.stringify(standings)],
  );
}

function standingOf(
  { printed, draws }: MemberScore,
  { length }: readonly MemberScore[],
  counted: { readonly scores: ScoreHistogram; readonly draws: DrawHistogram },
) {
  const [rankLow, rankHigh] = counted.draws.rankInterval(draws, INTERVAL);
  return releaseStanding({
    members: length,
    ...counted.scores.placeOf(printed),
    rankLow,
    rankHigh,
  });
}

async function alreadyPlaced(
  manager: EntityManager,
  quarter: QuarterId,
  members: readonly MemberScore[],
): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ company: string }[]>(
    `SELECT company_id AS company FROM ancrage.peer_standing
     WHERE quarter = $1 AND company_id = ANY ($2::uuid[])`,
    [quarter, members.map(({ company }) => company)],
  );
  return new Set(rows.map(({ company }) => company));
}
