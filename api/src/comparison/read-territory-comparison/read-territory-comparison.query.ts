import { readInTenant, type TenantTransaction } from '@ancrage/database/in-tenant';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import { aroundEpci, widerTerritoryOf } from '@ancrage/geography/boundaries';
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
      const [latest] = await tenant.query<{ code: string; quarter: QuarterId }>(
        `SELECT t.code, p.quarter
         FROM ancrage.territory t JOIN ancrage.published_territory p ON p.territory_code = t.code
         WHERE p.quarter = coalesce($1, p.quarter) ORDER BY p.quarter DESC LIMIT 1`,
        [asked ?? null],
      );
      if (!latest) return refuse('territory.not_published');
      const { code, quarter } = latest;
      const places = placesAround(code, caller.organisationName);
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

/** The territory and those above it. */
function placesAround(code: string, name: string): Place[] {
  const around = aroundEpci(code);
  const wider = (level: 'departement' | 'region', at: string | undefined): Place[] =>
    at === undefined ? [] : [{ level, code: at, name: widerTerritoryOf(level, at)?.name ?? at }];
  return [
    { level: 'epci', code, name },
    ...wider('departement', around?.departement),
    ...wider('region', around?.region),
    { level: 'all', code: '', name: null },
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
