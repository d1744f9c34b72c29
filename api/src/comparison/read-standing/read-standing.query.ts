import { latestClosedQuarter, type QuarterId } from '@ancrage/contract/period/quarter';
import { readInTenant } from '@ancrage/database/in-tenant';
import { roundHalfAway } from '@ancrage/engine/explain/largest-remainder';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../../http/current-session';
import { Today } from '../../http/today';
import type { PeerPlaceDto, StandingDto } from '../comparison.dto';
import { publishedGroup, type GroupBody } from '../published-group';

interface Row {
  readonly state: string | null;
  readonly rung: number | null;
  readonly key: string | null;
  readonly percentile: number | null;
  readonly bound: string | null;
  readonly rankFrom: number | null;
  readonly rankTo: number | null;
  readonly body: GroupBody | null;
  readonly score: number | null;
  readonly asked: boolean;
}

/**
 * Reads where the company stood among its peers when a quarter closed: what was frozen and rounded
 * then, and nothing of today. A quarter that has not closed is answered by the latest that has.
 */
@Injectable()
export class ReadStanding {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Today,
  ) {}

  async readStanding(caller: Caller, asked: QuarterId | undefined): Promise<StandingDto> {
    const closed = latestClosedQuarter(this.clock.inParis());
    const quarter = asked !== undefined && asked < closed ? asked : closed;
    const row = await this.row(caller, quarter);
    return {
      quarter,
      reference: asked === quarter ? 'sameQuarter' : 'previousQuarter',
      // Companies without a place are told why when the quarter is frozen; not before.
      state: row.state ?? (row.asked ? 'beingPrepared' : 'notObserved'),
      score: row.score === null ? null : roundHalfAway(row.score),
      group:
        row.rung === null || row.key === null || row.body === null
          ? null
          : publishedGroup({ rung: row.rung, key: row.key }, row.body),
      place: placeOf(row),
    };
  }

  private async row({ organisationId }: Caller, quarter: QuarterId): Promise<Row> {
    const [row] = await readInTenant(this.source, organisationId, (tenant) =>
      tenant.query<Row>(
        `SELECT k.state, k.rung, k.group_key AS key, k.percentile, k.bound,
           k.rank_from AS "rankFrom", k.rank_to AS "rankTo", g.body,
           (SELECT s.score FROM ancrage.score_record s WHERE s.quarter = q.quarter
              AND s.unit = 'company' AND s.series = 'official' AND s.state = 'scored'
              AND s.method_hash = ancrage.method_in_force(s.quarter)) AS score,
           EXISTS (SELECT FROM ancrage.score_request r WHERE r.quarter = q.quarter) AS asked
         FROM (SELECT $1::text AS quarter) q
         LEFT JOIN ancrage.peer_standing k ON k.quarter = q.quarter
         LEFT JOIN ancrage.published_peer_group g ON g.quarter = q.quarter AND g.rung = k.rung
           AND g.group_key = k.group_key`,
        [quarter],
      ),
    );
    if (!row) throw new Error('A quarter without a row');
    return row;
  }
}

function placeOf({ percentile, bound, rankFrom, rankTo }: Row): PeerPlaceDto | null {
  if (percentile === null || rankFrom === null || rankTo === null) return null;
  return { percentile, bound, rankFrom, rankTo };
}
