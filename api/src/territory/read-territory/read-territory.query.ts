import { queryInTenant } from '@ancrage/database/in-tenant';
import { epciOf } from '@ancrage/geography/boundaries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { refuse } from '../../http/problem-exception';
import type { TerritoryDto } from '../territory.dto';

/** Published quarters read, the latest first. */
const SNAPSHOTS = 16;

/** A snapshot's body, as disclosure control let it out. */
interface Snapshot {
  readonly own: {
    readonly state: string;
    readonly score?: number;
    readonly pillars?: readonly { readonly id: string; readonly points: number | null }[];
  };
  readonly distribution: {
    readonly hidden?: string;
    readonly members?: number;
    readonly firstQuartile?: number;
    readonly median?: number;
    readonly thirdQuartile?: number;
  };
  readonly members: { readonly scored: number; readonly declaring: number };
  readonly coverage: number | null;
  readonly largestShare: number | null;
  readonly volumes: readonly { readonly indicator: string; readonly total?: number }[];
}

/**
 * Reads the published snapshots of the agent's own territory, and nothing else about companies. A
 * commune or an EPT reads those of the group in which it lies; a département or a région has none.
 */
@Injectable()
export class ReadTerritory {
  constructor(private readonly source: DataSource) {}

  async readTerritory(caller: Caller, asked: string | undefined): Promise<TerritoryDto> {
    const rows = await this.snapshots(caller);
    const row = asked === undefined ? rows[0] : rows.find(({ quarter }) => quarter === asked);
    if (!row) {
      return refuse(
        (await this.isWider(caller)) ? 'territory.totals_only' : 'territory.not_published',
      );
    }
    const { own, distribution, members, coverage, largestShare, volumes } = row.body;
    return {
      name: row.within ? (epciOf(row.code)?.name ?? row.code) : caller.organisationName,
      readFor: row.within ? caller.organisationName : null,
      code: row.code,
      population: epciOf(row.code)?.population ?? 0,
      quarter: row.quarter,
      quarters: rows.map(({ quarter }) => quarter),
      own: { state: own.state, score: own.score ?? null, pillars: [...(own.pillars ?? [])] },
      distribution: {
        hidden: distribution.hidden ?? null,
        members: distribution.members ?? null,
        firstQuartile: distribution.firstQuartile ?? null,
        median: distribution.median ?? null,
        thirdQuartile: distribution.thirdQuartile ?? null,
      },
      ...members,
      coverage,
      privateJobsSource: row.private_jobs_source,
      largestShare,
      volumes: volumes.map(({ indicator, total }) => ({
        indicator,
        total: total ?? null,
        hidden: total === undefined,
      })),
      trend: rows
        .map(({ quarter, body }) => ({
          quarter,
          score: body.own.score ?? null,
          median: body.distribution.median ?? null,
        }))
        .reverse(),
    };
  }

  /** Whether it is a département or a région, of which totals alone are published. */
  private async isWider(caller: Caller): Promise<boolean> {
    const [territory] = await queryInTenant<{ level: string }>(
      this.source,
      caller.organisationId,
      'SELECT level FROM ancrage.territory',
    );
    return territory?.level === 'departement' || territory?.level === 'region';
  }

  private snapshots(caller: Caller) {
    return queryInTenant<{
      code: string;
      within: boolean;
      private_jobs_source: string | null;
      quarter: string;
      body: Snapshot;
    }>(
      this.source,
      caller.organisationId,
      `SELECT p.territory_code AS code, t.within_epci IS NOT NULL AS within,
           t.private_jobs_source, p.quarter, p.body
         FROM ancrage.territory t JOIN ancrage.published_territory p
           ON p.territory_code = coalesce(t.within_epci, t.code)
         ORDER BY p.quarter DESC LIMIT $1`,
      [SNAPSHOTS],
    );
  }
}
