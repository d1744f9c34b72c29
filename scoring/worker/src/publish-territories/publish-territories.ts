import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { ScoreResult } from '@ancrage/engine/result';
import type { NamedMethod } from '@ancrage/engine/method/named-method';
import type { DataSource } from 'typeorm';
import { closedQuarters, isComplete } from '../process/closed-quarters';
import { publishTotals } from './publish-totals';
import { territorySnapshot, type TerritoryUnits } from './territory-snapshot';

/**
 * Publishes the quarterly snapshot of each territory, once its quarter has closed and every
 * company's official score of it stands: the only figures about companies that leave their
 * tenants, and they leave through disclosure control. A snapshot is written once, and quarters
 * leave in their order: each is held against those before it.
 *
 * @returns How many snapshots were published.
 */
export async function publishTerritories(
  source: DataSource,
  method: NamedMethod,
  today: CivilDate,
): Promise<number> {
  let published = 0;
  for (const quarter of await closedQuarters(source, today)) {
    const codes = await unpublished(source, quarter);
    if (codes.length === 0) continue;
    if (!(await isComplete(source, quarter))) return published;
    await publishTotals(source, quarter);
    for (const code of codes) {
      await publishSnapshot(source, method, code, quarter);
      published += 1;
    }
  }
  return published;
}

async function unpublished(source: DataSource, quarter: QuarterId): Promise<string[]> {
  const rows = await source.query<{ code: string }[]>(
    `SELECT t.code FROM ancrage.territory t
     WHERE t.level = 'epci' AND NOT EXISTS (SELECT FROM ancrage.published_territory p
       WHERE p.territory_code = t.code AND p.quarter = $1)
     ORDER BY t.code`,
    [quarter],
  );
  return rows.map(({ code }) => code);
}

async function publishSnapshot(
  source: DataSource,
  method: NamedMethod,
  code: string,
  quarter: QuarterId,
): Promise<void> {
  const body = territorySnapshot(await officialUnits(source, code, quarter), method.document, {
    privateJobs: await privateJobs(source, code),
    totals: await releasedTotals(source, code, quarter),
  });
  await source.query(
    `INSERT INTO ancrage.published_territory (territory_code, quarter, method_hash, body)
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [code, quarter, method.hash, JSON.stringify(body)],
  );
}

/** The territory's totals that were let out, by indicator. */
async function releasedTotals(
  source: DataSource,
  code: string,
  quarter: QuarterId,
): Promise<ReadonlyMap<string, number>> {
  const rows = await source.query<{ indicator: string; total: number }[]>(
    `SELECT indicator, total FROM ancrage.published_total
     WHERE quarter = $2 AND level = 'epci' AND code = $1 AND total IS NOT NULL`,
    [code, quarter],
  );
  return new Map(rows.map(({ indicator, total }) => [indicator, total]));
}

async function officialUnits(
  source: DataSource,
  code: string,
  quarter: QuarterId,
): Promise<TerritoryUnits> {
  const rows = await source.query<{ company_id: string; result: ScoreResult }[]>(
    `SELECT company_id, result FROM ancrage.score_record
     WHERE quarter = $2 AND series = 'official'
       AND method_hash = ancrage.method_in_force(quarter)
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
