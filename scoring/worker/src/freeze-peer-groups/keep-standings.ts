import type { PeerGroup } from '@ancrage/contract/comparison/peer-ladder';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { EntityManager } from 'typeorm';
import type { CountedGroup, MemberScore } from './count-group';

/** Writes where members stand in a group for whom it is the first that is offered. */
export async function keepStandings(
  manager: EntityManager,
  quarter: QuarterId,
  { rung, key }: PeerGroup,
  standings: CountedGroup['standings'],
): Promise<void> {
  await manager.query(
    `INSERT INTO ancrage.peer_standing (company_id, quarter, state, rung, group_key, percentile,
       bound, rank_from, rank_to)
     SELECT company, $1, state, $2, $3, percentile, bound, "rankFrom", "rankTo"
     FROM jsonb_to_recordset($4) AS s(company uuid, state text, percentile smallint, bound text,
       "rankFrom" integer, "rankTo" integer)`,
    [quarter, rung, key, JSON.stringify(standings)],
  );
}

/** Those of a group's members who stand in a nearer one already. */
export async function alreadyPlaced(
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
