import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { closingInstant, type QuarterId } from '@ancrage/contract/period/quarter';
import { roundHalfAway } from '@ancrage/engine/explain/largest-remainder';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import { modelUnit } from '@ancrage/engine/model/unit-model';
import { halfPoints } from '@ancrage/engine/population/score-histogram';
import { drawScores } from '@ancrage/engine/uncertainty/draw-scores';
import { quarterInput } from '@ancrage/ledger/quarter-input';
import { booksAsKnown, readHistory } from '@ancrage/ledger/read-as-known';
import { WHOLE_COMPANY } from '@ancrage/ledger/scored-units';
import type { DataSource, EntityManager } from 'typeorm';
import { bytesOf } from './counted-bytes';
import { inFreeze, type Left } from './freeze-progress';
import { methodByHash } from './method-by-hash';

const CHUNK = 100;

/**
 * Freezes the next members' scores of a quarter: the official one as printed, and the draws behind
 * its band in the replicates that all companies have in common. What is under construction or has
 * insufficient data is outside ranks.
 */
export function freezeScores(
  source: DataSource,
  quarter: QuarterId,
  today: CivilDate,
): Promise<Left> {
  return inFreeze(source, quarter, 'scores', async (manager, { reached }) => {
    const members = await nextMembers(manager, quarter, reached);
    const frozen = [];
    for (const member of members) frozen.push(await frozenScore(manager, member, quarter, today));
    await manager.query(
      `INSERT INTO ancrage.peer_score (quarter, company_id, printed, draws)
       SELECT $1, f.company, f.printed, decode(f.draws, 'hex')
       FROM jsonb_to_recordset($2) AS f(company uuid, printed smallint, draws text)`,
      [quarter, JSON.stringify(frozen)],
    );
    const more = members.length === CHUNK;
    await manager.query(
      `UPDATE ancrage.peer_freeze SET reached = coalesce($2, reached), stage = $3
       WHERE quarter = $1`,
      [quarter, members.at(-1)?.company ?? null, more ? 'scores' : 'groups'],
    );
    return more ? 'more' : 'none';
  });
}

interface Member {
  readonly company: string;
  readonly state: string | null;
  readonly score: number | null;
  readonly methodHash: string | null;
}

function nextMembers(manager: EntityManager, quarter: QuarterId, reached: string | null) {
  return manager.query<Member[]>(
    `SELECT m.company_id AS company, s.state, s.score, s.method_hash AS "methodHash"
     FROM (SELECT DISTINCT company_id FROM ancrage.peer_member
       WHERE year = $1 AND ($2::uuid IS NULL OR company_id > $2) ORDER BY company_id LIMIT $4) m
     LEFT JOIN ancrage.score_record s ON s.company_id = m.company_id AND s.quarter = $3
       AND s.unit = 'company' AND s.series = 'official'
       AND s.method_hash = ancrage.method_in_force(s.quarter)
     ORDER BY m.company_id`,
    [Number(quarter.slice(0, 4)), reached, quarter, CHUNK],
  );
}

async function frozenScore(
  manager: EntityManager,
  { company, state, score, methodHash }: Member,
  quarter: QuarterId,
  today: CivilDate,
) {
  if (state !== 'scored' || score === null || methodHash === null) {
    return { company, printed: null, draws: null };
  }
  const method = await methodByHash(manager, methodHash);
  const draws = await commonDraws(manager, company, quarter, method, today);
  return {
    company,
    printed: roundHalfAway(score),
    draws: bytesOf(halfPoints(draws)).toString('hex'),
  };
}

async function commonDraws(
  manager: EntityManager,
  company: string,
  quarter: QuarterId,
  method: NamedMethod,
  today: CivilDate,
): Promise<Float64Array> {
  const books = booksAsKnown(await readHistory(manager, company), closingInstant(quarter));
  const model = modelUnit(quarterInput(books, WHOLE_COMPANY, quarter, today), method.document);
  const { rankReplicates } = method.document.uncertainty;
  return drawScores(model, method, company, 'total', rankReplicates);
}
