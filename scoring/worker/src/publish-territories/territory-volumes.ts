import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { Totals } from '@ancrage/disclosure/totals';
import { aroundEpci } from '@ancrage/geography/boundaries';
import type { EntityManager } from 'typeorm';

/** A territory of any level, as published totals name it. */
export interface TotalPlace {
  readonly level: 'epci' | 'departement' | 'region' | 'all';
  /** Empty for all. */
  readonly code: string;
}

/** All territories together. */
const ALL: TotalPlace = { level: 'all', code: '' };

/** The name of a territory in totals, whatever its level. */
export function nameOfPlace({ level, code }: TotalPlace): string {
  return `${level} ${code}`;
}

/** The territory of a name. */
export function placeOfName(name: string): TotalPlace {
  const [level = '', code = ''] = name.split(' ');
  return { level: level as TotalPlace['level'], code };
}

/**
 * What each company opened in a closed quarter's window, by indicator and EPCI, with the
 * départements, régions and all that these add up to. A company without a place is in none.
 */
export async function readVolumes(
  manager: EntityManager,
  quarter: QuarterId,
): Promise<ReadonlyMap<string, Totals>> {
  const rows = await manager.query<
    { company_id: string; epci: string; volumes: Readonly<Record<string, number | null>> | null }[]
  >(
    `SELECT company_id, CASE WHEN unit = 'company' THEN sole_territory ELSE unit END AS epci,
       (SELECT jsonb_object_agg(i->>'id', i->'volume')
        FROM jsonb_array_elements(result->'indicators') i) AS volumes
     FROM ancrage.score_record WHERE quarter = $1 AND series = 'official'
       AND method_hash = ancrage.method_in_force(quarter)
       AND (CASE WHEN unit = 'company' THEN sole_territory ELSE unit END) IS NOT NULL`,
    [quarter],
  );
  const parents = parentsOf(new Set(rows.map(({ epci }) => epci)));
  const cells = new Map<string, Map<string, Map<string, number>>>();
  for (const { company_id: company, epci, volumes } of rows) {
    for (const [indicator, volume] of Object.entries(volumes ?? {})) {
      const own = cells.get(indicator) ?? new Map<string, Map<string, number>>();
      const cell = nameOfPlace({ level: 'epci', code: epci });
      const amounts = own.get(cell) ?? new Map<string, number>();
      cells.set(indicator, own.set(cell, amounts.set(company, volume ?? 0)));
    }
  }
  return new Map([...cells].map(([indicator, own]) => [indicator, { cells: own, parents }]));
}

function parentsOf(epcis: ReadonlySet<string>): Map<string, string> {
  const parents = new Map<string, string>();
  for (const code of epcis) {
    const around = aroundEpci(code);
    const line: TotalPlace[] = [
      { level: 'epci', code },
      ...(around
        ? [
            { level: 'departement' as const, code: around.departement },
            { level: 'region' as const, code: around.region },
          ]
        : []),
      ALL,
    ];
    line.slice(1).forEach((above, at) => {
      parents.set(nameOfPlace(line[at] ?? ALL), nameOfPlace(above));
    });
  }
  return parents;
}
