import type { CivilDate } from '@ancrage/contract/period/civil-date';
import { latestClosedQuarter, type QuarterId } from '@ancrage/contract/period/quarter';
import type { ScoreResult } from '@ancrage/engine/result';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import type { DataSource } from 'typeorm';
import { territorySnapshot, type TerritoryUnits } from './territory-snapshot';

/**
 * Publishes the quarterly snapshot of each territory, once its quarter has closed and every
 * company's official score of it stands: the only figures about companies that leave their
 * tenants, and they leave through disclosure control. A snapshot is written once.
 *
 * @returns How many snapshots were published.
 */
export async function publishTerritories(
  source: DataSource,
  method: NamedMethod,
  today: CivilDate,
): Promise<number> {
  const missing = await source.query<{ code: string; quarter: QuarterId }[]>(
    `SELECT t.code, q.quarter FROM ancrage.territory t
     JOIN (SELECT DISTINCT quarter FROM ancrage.score_record WHERE series = 'official') q ON true
     WHERE q.quarter <= $1 AND t.level = 'epci'
       AND NOT EXISTS (SELECT FROM ancrage.published_territory p
         WHERE p.territory_code = t.code AND p.quarter = q.quarter)
       AND NOT EXISTS (SELECT FROM ancrage.score_request r
         WHERE r.quarter = q.quarter AND NOT EXISTS (SELECT FROM ancrage.score_record s
           WHERE s.company_id = r.company_id AND s.quarter = r.quarter AND s.series = 'official'))
     ORDER BY q.quarter, t.code`,
    [latestClosedQuarter(today)],
  );
  for (const { code, quarter } of missing) {
    const units = await officialUnits(source, code, quarter);
    const body = territorySnapshot(units, method.document, {
      privateJobs: await privateJobs(source, code),
      lastPublished: await lastPublished(source, code, quarter),
    });
    await source.query(
      `INSERT INTO ancrage.published_territory (territory_code, quarter, method_hash, body)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [code, quarter, method.hash, JSON.stringify(body)],
    );
  }
  return missing.length;
}

/** The units behind the last total that was let out of each indicator, by indicator. */
async function lastPublished(
  source: DataSource,
  code: string,
  quarter: QuarterId,
): Promise<ReadonlyMap<string, TerritoryUnits>> {
  const rows = await source.query<{ indicator: string; quarter: QuarterId }[]>(
    `SELECT v->>'indicator' AS indicator, max(p.quarter) AS quarter
     FROM ancrage.published_territory p, jsonb_array_elements(p.body->'volumes') v
     WHERE p.territory_code = $1 AND p.quarter < $2 AND v ? 'total'
     GROUP BY 1`,
    [code, quarter],
  );
  const quarters = [...new Set(rows.map((row) => row.quarter))];
  const units = new Map(
    await Promise.all(
      quarters.map(async (one) => [one, await officialUnits(source, code, one)] as const),
    ),
  );
  return new Map(rows.map((row) => [row.indicator, units.get(row.quarter) ?? []]));
}

async function officialUnits(
  source: DataSource,
  code: string,
  quarter: QuarterId,
): Promise<TerritoryUnits> {
  const rows = await source.query<{ company_id: string; result: ScoreResult }[]>(
    `SELECT company_id, result FROM ancrage.score_record
     WHERE quarter = $2 AND series = 'official'
       AND (CASE WHEN unit = 'company' THEN sole_territory ELSE unit END) = $1
     ORDER BY company_id`,
    [code, quarter],
  );
  return rows.map(({ company_id: companyId, result }) => ({ companyId, result }));
}

async function privateJobs(source: DataSource, code: string): Promise<number | null> {
  const [row] = await source.query<{ private_jobs: number | null }[]>(
    'SELECT private_jobs FROM ancrage.territory WHERE code = $1',
    [code],
  );
  return row?.private_jobs ?? null;
}
