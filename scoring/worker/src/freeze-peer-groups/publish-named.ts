import type { QuarterId } from '@ancrage/contract/period/quarter';
import { roundHalfAway } from '@ancrage/engine/explain/largest-remainder';
import { duel } from '@ancrage/engine/sensitivity/ex-aequo';
import type { EntityManager } from 'typeorm';
import { drawsFrom } from './counted-bytes';

interface Named {
  readonly organisation: string;
  readonly siren: string;
  readonly name: string;
  readonly printed: number;
  readonly low: number;
  readonly high: number;
  readonly draws: Int16Array;
}

/**
 * Names to each territory the companies that agreed to it and have a scored unit there, with the
 * official score of the whole company, its interval, and with which of the others it is ex æquo.
 */
export async function publishNamed(manager: EntityManager, quarter: QuarterId): Promise<void> {
  const named = await namedCompanies(manager, quarter);
  for (const territory of new Set(named.map(({ organisation }) => organisation))) {
    const companies = named.filter(({ organisation }) => organisation === territory);
    const rows = companies.map(({ draws, ...one }) => ({
      ...one,
      exAequo: companies
        .filter((other) => other.siren !== one.siren && areExAequo(draws, other.draws))
        .map(({ siren }) => siren),
    }));
    await manager.query(
      `INSERT INTO ancrage.published_named_company
         (quarter, organisation_id, siren, name, printed, low, high, ex_aequo)
       SELECT $1, $2, siren, name, printed, low, high, "exAequo"
       FROM jsonb_to_recordset($3) AS n(siren text, name text, printed smallint, low smallint,
         high smallint, "exAequo" text[])`,
      [quarter, territory, JSON.stringify(rows)],
    );
  }
}

function areExAequo(one: Int16Array, other: Int16Array): boolean {
  const scores = Float64Array.from({ length: 2 * one.length }, (_, at) =>
    Number((at % 2 === 0 ? one : other)[at >> 1]),
  );
  return duel({ scores, units: 2 }, 0, 1).exAequo;
}

async function namedCompanies(manager: EntityManager, quarter: QuarterId): Promise<Named[]> {
  const rows = await manager.query<(Omit<Named, 'draws'> & { readonly draws: Buffer })[]>(
    `SELECT DISTINCT ON (t.organisation_id, c.siren) t.organisation_id AS organisation, c.siren,
       o.name, p.printed, p.draws,
       (whole.result->'bands'->'total'->>'low')::float8 AS low,
       (whole.result->'bands'->'total'->>'high')::float8 AS high
     FROM ancrage.peer_score p
     JOIN ancrage.company c ON c.organisation_id = p.company_id
     JOIN ancrage.organisation o ON o.id = p.company_id
     JOIN ancrage.score_record whole ON whole.company_id = p.company_id AND whole.quarter = $1
       AND whole.unit = 'company' AND whole.series = 'official'
       AND whole.method_hash = ancrage.method_in_force($1)
     JOIN ancrage.score_record s ON s.company_id = p.company_id AND s.quarter = $1
       AND s.series = 'official' AND s.method_hash = ancrage.method_in_force($1)
     JOIN ancrage.territory t ON t.level = 'epci'
       AND t.code = CASE WHEN s.unit = 'company' THEN s.sole_territory ELSE s.unit END
     WHERE p.quarter = $1 AND p.named AND p.printed IS NOT NULL
       -- Taken back since its score was frozen; its groups go on counting it apart.
       AND (SELECT d.named FROM ancrage.naming_decision d
         WHERE d.company_id = p.company_id ORDER BY d.decided_at DESC LIMIT 1)
     ORDER BY t.organisation_id, c.siren`,
    [quarter],
  );
  return rows.map(({ draws, low, high, ...row }) => ({
    ...row,
    low: roundHalfAway(low),
    high: roundHalfAway(high),
    draws: drawsFrom(draws),
  }));
}
