import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { ScoreResult } from '@ancrage/engine/result';
import { methodInForce, readMethodsInForce } from '@ancrage/ledger/methods-in-force';
import type { DataSource } from 'typeorm';
import type { Publishing } from './publishing';
import { closedQuarters } from '../process/closed-quarters';
import { publishTotals } from './publish-totals';
import type { TerritoryUnits } from './territory-snapshot';

/**
 * Publishes the quarterly snapshot of each territory, once its quarter has closed and its references
 * are frozen, hence every company's official score of it stands: figures about companies leave their
 * tenants through disclosure control alone. A snapshot is written once, under the method in force in
 * its quarter, and quarters leave in their order: each is held against those before it.
 *
 * @returns How many snapshots were published.
 */
export async function publishTerritories(
  publishing: Publishing,
  today: CivilDate,
): Promise<number> {
  const { source } = publishing;
  let published = 0;
  for (const quarter of await closedQuarters(source, today)) {
    const codes = await unpublished(source, quarter);
    if (codes.length === 0) continue;
    if (!(await isFrozen(source, quarter))) return published;
    await publishTotals(publishing, quarter);
    for (const code of codes) {
      await publishSnapshot(publishing, code, quarter);
      published += 1;
    }
  }
  return published;
}

async function unpublished(source: DataSource, quarter: QuarterId): Promise<string[]> {
  const rows = await source.query<{ code: string }[]>(
    `SELECT g.code FROM (
       SELECT DISTINCT coalesce(t.within_epci, t.code) AS code FROM ancrage.territory t
       WHERE t.level IN ('commune', 'ept', 'epci')) g
     WHERE NOT EXISTS (SELECT FROM ancrage.published_territory p
       WHERE p.territory_code = g.code AND p.quarter = $1)
     ORDER BY g.code`,
    [quarter],
  );
  return rows.map(({ code }) => code);
}

/** Whether the references of a quarter are frozen: with them, who is named in it. */
async function isFrozen(source: DataSource, quarter: QuarterId): Promise<boolean> {
  const [row] = await source.query<{ stage: string }[]>(
    'SELECT stage FROM ancrage.peer_freeze WHERE quarter = $1',
    [quarter],
  );
  return row?.stage === 'done';
}

async function publishSnapshot(
  { source, threads, methods }: Publishing,
  code: string,
  quarter: QuarterId,
): Promise<void> {
  const hash = methodInForce(await readMethodsInForce(source), quarter);
  const units = await officialUnits(source, code, quarter);
  const body = await threads.run('snapshotInThread', {
    units,
    method: await methods.named(hash),
    context: {
      privateJobs: await privateJobs(source, code),
      totals: await releasedTotals(source, code, quarter),
      named: await namedAmong(source, units, quarter),
    },
  });
  await source.query(
    `INSERT INTO ancrage.published_territory (territory_code, quarter, method_hash, body)
     VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [code, quarter, hash, body],
  );
}

/** How many of a territory's companies are named in the quarter. */
async function namedAmong(
  source: DataSource,
  units: TerritoryUnits,
  quarter: QuarterId,
): Promise<number> {
  const [row] = await source.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM ancrage.peer_score
     WHERE quarter = $1 AND named AND company_id = ANY ($2::uuid[])`,
    [quarter, units.map(({ companyId }) => companyId)],
  );
  return row?.count ?? 0;
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
    `SELECT private_jobs FROM ancrage.territory WHERE level = 'epci' AND code = $1`,
    [code],
  );
  return row?.private_jobs ?? null;
}
