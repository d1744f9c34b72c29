import { createHash } from 'node:crypto';
import type { PeerGroup } from '@ancrage/contract/comparison/peer-ladder';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import { isOffered, releaseGroup } from '@ancrage/disclosure/release-group';
import { DrawHistogram, ScoreHistogram } from '@ancrage/engine/population/score-histogram';
import type { DataSource, EntityManager } from 'typeorm';
import { bytesOf, drawsFrom } from './counted-bytes';
import { inFreeze, type Left } from './freeze-progress';
import { keepStandings, type MemberScore } from './keep-standings';

/** No company can agree yet to be named to others; one that could be would count here. */
const NAMED = 0;

/**
 * Counts the next group of a quarter that is large enough to be offered, the nearest rungs first,
 * publishes what may be known of it, and writes where those of its members stand for whom it is
 * the first such group.
 */
export function freezeGroup(source: DataSource, quarter: QuarterId): Promise<Left> {
  return inFreeze(source, quarter, 'groups', async (manager) => {
    const groups = await groupsToCount(manager, quarter);
    for (const group of groups) await countGroup(manager, quarter, group);
    return groups.length === GROUPS ? 'more' : 'none';
  });
}

/** Groups of one transaction. */
const GROUPS = 20;

async function groupsToCount(manager: EntityManager, quarter: QuarterId): Promise<PeerGroup[]> {
  const rows = await manager.query<{ rung: number; key: string; members: number }[]>(
    `SELECT m.rung, m.group_key AS key, count(*)::int AS members
     FROM ancrage.peer_member m
     JOIN ancrage.peer_score s ON s.company_id = m.company_id AND s.quarter = $1
     WHERE m.year = $2 AND s.printed IS NOT NULL
       AND NOT EXISTS (SELECT FROM ancrage.peer_histogram h
         WHERE h.quarter = $1 AND h.rung = m.rung AND h.group_key = m.group_key)
     GROUP BY m.rung, m.group_key ORDER BY m.rung, m.group_key`,
    [quarter, Number(quarter.slice(0, 4))],
  );
  return rows.filter(({ members }) => isOffered(members, NAMED)).slice(0, GROUPS);
}

async function countGroup(
  manager: EntityManager,
  quarter: QuarterId,
  { rung, key }: PeerGroup,
): Promise<void> {
  const members = await scoresOf(manager, quarter, { rung, key });
  const scores = new ScoreHistogram();
  const draws = new DrawHistogram(members[0]?.draws.length ?? 0);
  for (const member of members) {
    scores.add(member.printed);
    draws.add(member.draws);
  }
  const [scoreBytes, drawBytes] = [bytesOf(scores.counts), bytesOf(draws.counts)];
  const reference = createHash('sha256').update(scoreBytes).update(drawBytes).digest('hex');
  await manager.query(
    `INSERT INTO ancrage.peer_histogram
       (quarter, rung, group_key, members, scores, draws, reference_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [quarter, rung, key, members.length, scoreBytes, drawBytes, reference],
  );
  const body = releaseGroup(scores.counts, NAMED);
  await manager.query(
    `INSERT INTO ancrage.published_peer_group (quarter, rung, group_key, reference_hash, body)
     VALUES ($1, $2, $3, $4, $5)`,
    [quarter, rung, key, reference, JSON.stringify(body)],
  );
  await keepStandings(manager, quarter, { rung, key }, members, {
    scores,
    draws,
    hidden: 'hidden' in body,
  });
}

async function scoresOf(
  manager: EntityManager,
  quarter: QuarterId,
  { rung, key }: PeerGroup,
): Promise<MemberScore[]> {
  const rows = await manager.query<{ company: string; printed: number; draws: Buffer }[]>(
    `SELECT s.company_id AS company, s.printed, s.draws
     FROM ancrage.peer_member m
     JOIN ancrage.peer_score s ON s.company_id = m.company_id AND s.quarter = $1
     WHERE m.year = $2 AND m.rung = $3 AND m.group_key = $4 AND s.printed IS NOT NULL`,
    [quarter, Number(quarter.slice(0, 4)), rung, key],
  );
  return rows.map((row) => ({ ...row, draws: drawsFrom(row.draws) }));
}
