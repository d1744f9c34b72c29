import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { closingInstant, type QuarterId } from '@ancrage/contract/period/quarter';
import { roundHalfAway } from '@ancrage/engine/explain/largest-remainder';
import { readHistory } from '@ancrage/ledger/read-as-known';
import type { EntityManager } from 'typeorm';
import type { Freezing } from './freezing';
import { bytesOf } from './counted-bytes';
import { inFreeze, type Left } from './freeze-progress';

const CHUNK = 100;

/**
 * Freezes the next companies' scores of a quarter: the official one as printed, the draws behind
 * its band in the replicates that all companies have in common, and whether it is named. What is
 * under construction or has insufficient data is outside ranks.
 */
export function freezeScores(
  freezing: Freezing,
  quarter: QuarterId,
  today: CivilDate,
): Promise<Left> {
  return inFreeze(freezing.source, quarter, 'scores', async (manager, { reached }) => {
    const companies = await nextCompanies(manager, quarter, reached);
    const frozen: FrozenScore[] = [];
    for (const company of companies) {
      frozen.push(await frozenScore(freezing, manager, company, quarter, today));
    }
    await manager.query(
      `INSERT INTO ancrage.peer_score (quarter, company_id, printed, draws, named)
       SELECT $1, f.company, f.printed, decode(f.draws, 'hex'), f.named
       FROM jsonb_to_recordset($2)
         AS f(company uuid, printed smallint, draws text, named boolean)`,
      [quarter, JSON.stringify(frozen)],
    );
    const more = companies.length === CHUNK;
    await manager.query(
      `UPDATE ancrage.peer_freeze SET reached = coalesce($2, reached), stage = $3
       WHERE quarter = $1`,
      [quarter, companies.at(-1)?.company ?? null, more ? 'scores' : 'groups'],
    );
    return more ? 'more' : 'none';
  });
}

interface Company {
  readonly company: string;
  readonly state: string | null;
  readonly score: number | null;
  readonly methodHash: string | null;
  readonly named: boolean;
}

interface FrozenScore {
  readonly company: string;
  readonly printed: number | null;
  readonly draws: string | null;
  readonly named: boolean;
}

/**
 * The members of the civil year's groups, and those to be named whether or not they are members:
 * who agreed before the quarter closed, and has not taken it back since.
 */
function nextCompanies(manager: EntityManager, quarter: QuarterId, reached: string | null) {
  return manager.query<Company[]>(
    `SELECT c.company_id AS company, s.state, s.score, s.method_hash AS "methodHash",
       coalesce(s.state = 'scored', false)
         AND coalesce((SELECT d.named FROM ancrage.naming_decision d
           WHERE d.company_id = c.company_id AND d.decided_at < $5
           ORDER BY d.decided_at DESC LIMIT 1), false)
         AND coalesce((SELECT d.named FROM ancrage.naming_decision d
           WHERE d.company_id = c.company_id
           ORDER BY d.decided_at DESC LIMIT 1), false) AS named
     FROM (
       (SELECT DISTINCT company_id FROM ancrage.peer_member
         WHERE year = $1 AND ($2::uuid IS NULL OR company_id > $2) ORDER BY company_id LIMIT $4)
       UNION
       (SELECT DISTINCT company_id FROM ancrage.naming_decision
         WHERE decided_at < $5 AND ($2::uuid IS NULL OR company_id > $2)
         ORDER BY company_id LIMIT $4)
       ORDER BY company_id LIMIT $4) c
     LEFT JOIN ancrage.score_record s ON s.company_id = c.company_id AND s.quarter = $3
       AND s.unit = 'company' AND s.series = 'official'
       AND s.method_hash = ancrage.method_in_force(s.quarter)
     ORDER BY c.company_id`,
    [Number(quarter.slice(0, 4)), reached, quarter, CHUNK, closingInstant(quarter)],
  );
}

async function frozenScore(
  { threads, methods }: Freezing,
  manager: EntityManager,
  { company, state, score, methodHash: hash, named }: Company,
  quarter: QuarterId,
  today: CivilDate,
): Promise<FrozenScore> {
  if (state !== 'scored' || score === null || hash === null) {
    return { company, printed: null, draws: null, named };
  }
  const method = await methods.named(hash);
  const history = await readHistory(manager, company);
  const draws = await threads.run('drawInThread', { history, quarter, today, method });
  return { company, printed: roundHalfAway(score), draws: bytesOf(draws).toString('hex'), named };
}
