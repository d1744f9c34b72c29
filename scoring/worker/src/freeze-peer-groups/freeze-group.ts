import type { PeerGroup } from '@ancrage/contract/comparison/peer-ladder';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import { isOffered } from '@ancrage/disclosure/release-group';
import type { EntityManager } from 'typeorm';
import type { Freezing } from './freezing';
import type { MemberScore } from './count-group';
import { drawsFrom } from './counted-bytes';
import { inFreeze, type Left } from './freeze-progress';
import { alreadyPlaced, keepStandings } from './keep-standings';

/**
 * Counts the next groups of a quarter that are large enough to be offered, the nearest rungs first,
 * publishes what may be known of them, and writes where those of their members stand for whom one
 * is the first such group.
 */
export function freezeGroup(freezing: Freezing, quarter: QuarterId): Promise<Left> {
  return inFreeze(freezing.source, quarter, 'groups', async (manager) => {
    const groups = await groupsToCount(manager, quarter);
    for (const group of groups) await freezeOne(freezing, manager, quarter, group);
    return groups.length === GROUPS ? 'more' : 'none';
  });
}

/** Groups of one transaction. */
const GROUPS = 20;

async function groupsToCount(manager: EntityManager, quarter: QuarterId): Promise<PeerGroup[]> {
  const rows = await manager.query<{ rung: number; key: string; members: number; named: number }[]>(
    `SELECT m.rung, m.group_key AS key, count(*)::int AS members,
       count(*) FILTER (WHERE s.named)::int AS named
     FROM ancrage.peer_member m
     JOIN ancrage.peer_score s ON s.company_id = m.company_id AND s.quarter = $1
     WHERE m.year = $2 AND s.printed IS NOT NULL
       AND NOT EXISTS (SELECT FROM ancrage.peer_histogram h
         WHERE h.quarter = $1 AND h.rung = m.rung AND h.group_key = m.group_key)
     GROUP BY m.rung, m.group_key ORDER BY m.rung, m.group_key`,
    [quarter, Number(quarter.slice(0, 4))],
  );
  return rows.filter(({ members, named }) => isOffered(members, named)).slice(0, GROUPS);
}

async function freezeOne(
  { threads }: Freezing,
  manager: EntityManager,
  quarter: QuarterId,
  { rung, key }: PeerGroup,
): Promise<void> {
  const members = await scoresOf(manager, quarter, { rung, key });
  const placed = await alreadyPlaced(manager, quarter, members);
  const counted = await threads.run('countInThread', { members, placed });
  await manager.query(
    `INSERT INTO ancrage.peer_histogram
       (quarter, rung, group_key, members, scores, draws, reference_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [quarter, rung, key, members.length, counted.scores, counted.draws, counted.reference],
  );
  await manager.query(
    `INSERT INTO ancrage.published_peer_group (quarter, rung, group_key, reference_hash, body)
     VALUES ($1, $2, $3, $4, $5)`,
    [quarter, rung, key, counted.reference, JSON.stringify(counted.body)],
  );
  await keepStandings(manager, quarter, { rung, key }, counted.standings);
}

async function scoresOf(
  manager: EntityManager,
  quarter: QuarterId,
  { rung, key }: PeerGroup,
): Promise<MemberScore[]> {
  const rows = await manager.query<
    { company: string; printed: number; draws: Buffer; named: boolean }[]
  >(
    `SELECT s.company_id AS company, s.printed, s.draws, s.named
     FROM ancrage.peer_member m
     JOIN ancrage.peer_score s ON s.company_id = m.company_id AND s.quarter = $1
     WHERE m.year = $2 AND m.rung = $3 AND m.group_key = $4 AND s.printed IS NOT NULL`,
    [quarter, Number(quarter.slice(0, 4)), rung, key],
  );
  return rows.map((row) => ({ ...row, draws: drawsFrom(row.draws) }));
}
