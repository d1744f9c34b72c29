import { readInTenant, type TenantTransaction } from '@ancrage/database/in-tenant';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import {
  aroundEpci,
  epciOf,
  regionOf,
  widerTerritoryOf,
  type AreaLevel,
} from '@ancrage/geography/boundaries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import type {
  ComparedPlaceDto,
  IndicatorTotalsDto,
  NamedCompanyDto,
  TerritoryComparisonDto,
} from '../comparison.dto';
import { publishedGroup, type GroupBody } from '../published-group';

interface Place extends ComparedPlaceDto {
  readonly code: string;
}

interface Published {
  readonly totals: readonly {
    readonly level: string;
    readonly indicator: string;
    readonly total: number | null;
  }[];
  readonly groups: readonly {
    readonly rung: number;
    readonly key: string;
    readonly body: GroupBody;
  }[];
  readonly named: readonly NamedCompanyDto[];
}

/** Reads what was published at the close of a quarter for an agent's territory to compare with. */
@Injectable()
export class ReadTerritoryComparison {
  constructor(private readonly source: DataSource) {}

  /** @throws `territory.not_published`. */
  async readComparison(
    caller: Caller,
    asked: QuarterId | undefined,
  ): Promise<TerritoryComparisonDto> {
    return readInTenant(this.source, caller.organisationId, async (tenant) => {
      const [latest] = await tenant.query<{
        level: AreaLevel;
        code: string;
        within: boolean;
        quarter: QuarterId;
      }>(
        `SELECT CASE WHEN t.within_epci IS NULL THEN t.level ELSE 'epci' END AS level,
           coalesce(t.within_epci, t.code) AS code,
           t.within_epci IS NOT NULL AS within, p.quarter
         FROM ancrage.territory t CROSS JOIN LATERAL (
           SELECT quarter FROM ancrage.published_territory
           WHERE territory_code = coalesce(t.within_epci, t.code)
           UNION
           SELECT quarter FROM ancrage.published_total
           WHERE level = t.level AND code = t.code AND t.level IN ('departement', 'region')
         ) p
         WHERE p.quarter = coalesce($1, p.quarter) ORDER BY p.quarter DESC LIMIT 1`,
        [asked ?? null],
      );
      if (!latest) return refuse('territory.not_published');
      const { level, code, quarter } = latest;
      const name = latest.within ? (epciOf(code)?.name ?? code) : caller.organisationName;
      const places = placesFrom(level, code, name);
      const { totals, groups, named } = await published(tenant, quarter, code, places);
      return {
        quarter,
        places: places.map(({ level, name }) => ({ level, name })),
        totals: totalsOver(totals, places),
        groups: groups.map(({ body, ...group }) => publishedGroup(group, body)),
        named: [...named],
      };
    });
  }
}

/** The territory, at a level of which totals are published, and those above it. */
function placesFrom(level: AreaLevel, code: string, name: string): Place[] {
  const all: Place = { level: 'all', code: '', name: null };
  const wider = (at: 'departement' | 'region', found: string | undefined): Place[] =>
    found === undefined
      ? []
      : [{ level: at, code: found, name: widerTerritoryOf(at, found)?.name ?? found }];
  if (level === 'region') return [...wider('region', code), all];
  if (level === 'departement') {
    return [...wider('departement', code), ...wider('region', regionOf(code)), all];
  }
  const around = aroundEpci(code);
  return [
    { level: 'epci', code, name },
    ...wider('departement', around?.departement),
    ...wider('region', around?.region),
    all,
  ];
}

async function published(
  tenant: TenantTransaction,
  quarter: QuarterId,
  code: string,
  places: readonly Place[],
): Promise<Published> {
  const [row] = await tenant.query<Published>(
    `SELECT
       (SELECT coalesce(jsonb_agg(jsonb_build_object('level', level, 'indicator', indicator,
          'total', total)), '[]')
        FROM ancrage.published_total JOIN unnest($3::text[], $4::text[]) AS place(level, code)
          USING (level, code)
        WHERE quarter = $1) AS totals,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('rung', rung, 'key', group_key, 'body', body)
          ORDER BY rung DESC, group_key), '[]')
        FROM ancrage.published_peer_group
        WHERE quarter = $1 AND starts_with(group_key, 'epci=' || $2 || ';')) AS groups,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('siren', siren, 'name', name,
          'score', printed, 'low', low, 'high', high, 'exAequo', ex_aequo)
          ORDER BY printed DESC, name), '[]')
        FROM ancrage.published_named_company WHERE quarter = $1) AS named`,
    [quarter, code, places.map(({ level }) => level), places.map((place) => place.code)],
  );
  return row ?? { totals: [], groups: [], named: [] };
}

function totalsOver(totals: Published['totals'], places: readonly Place[]): IndicatorTotalsDto[] {
  const indicators = [...new Set(totals.map(({ indicator }) => indicator))].sort();
  return indicators.map((indicator) => ({
    indicator,
    places: places.map(({ level }) => {
      const found = totals.find((one) => one.indicator === indicator && one.level === level);
      const total = found?.total ?? null;
      return { level, total, hidden: !found ? 'noCompany' : total === null ? 'guessable' : null };
    }),
  }));
}
