import { latestClosedQuarter } from '@ancrage/contract/period/quarter';
import type { CivilDate } from '@ancrage/contract/period/civil-date';
import type { DataSource } from 'typeorm';

/** Age beyond which a stale quarter is taken for forgotten, whatever the queue believes. */
const FORGOTTEN_AFTER = '5 seconds';

/** Companies with a score that stayed behind, or without the official one of a closed quarter. */
const STALE = `SELECT company_id FROM ancrage.score_request
  WHERE scored_version < wanted_version AND wanted_at < clock_timestamp() - $1::interval
    AND company_id BETWEEN $3 AND $4
  UNION
  SELECT company_id FROM ancrage.score_request
  WHERE quarter <= $2 AND NOT official_kept AND scored_version >= wanted_version
    AND company_id BETWEEN $3 AND $4`;

/**
 * The companies that are behind and whose identifier begins with a prefix, in no order.
 *
 * @param most How many of them at most; null for all.
 */
export async function staleCompanies(
  source: DataSource,
  today: CivilDate,
  prefix: string,
  most: number | null,
): Promise<string[]> {
  const rows = await source.query<{ company_id: string }[]>(`${STALE} LIMIT $5`, [
    ...parameters(today, prefix),
    most,
  ]);
  return rows.map(({ company_id: companyId }) => companyId);
}

/** How many companies are behind, by the first digits of their identifier. */
export async function countStale(
  source: DataSource,
  today: CivilDate,
  digits: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await source.query<{ prefix: string; companies: number }[]>(
    `SELECT left(company_id::text, $5) AS prefix, count(*)::int AS companies
     FROM (${STALE}) stale GROUP BY 1`,
    [...parameters(today, ''), digits],
  );
  return new Map(rows.map(({ prefix, companies }) => [prefix, companies]));
}

function parameters(today: CivilDate, prefix: string): string[] {
  return [FORGOTTEN_AFTER, latestClosedQuarter(today), filled(prefix, '0'), filled(prefix, 'f')];
}

/** The first or the last identifier that begins with a prefix. */
function filled(prefix: string, digit: string): string {
  return prefix + NIL.replaceAll('0', digit).slice(prefix.length);
}

const NIL = '00000000-0000-0000-0000-000000000000';
