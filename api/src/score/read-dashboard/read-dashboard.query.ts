import {
  closingDay,
  quarterOf,
  quarterRange,
  shiftQuarter,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import { readInTenant } from '@ancrage/database/in-tenant';
import { readHistory } from '@ancrage/ledger/read-as-known';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asKnownOn } from '../../http/as-known';
import type { Caller } from '../../http/current-session';
import { PublishedMethods } from '../../http/published-methods';
import { Today } from '../../http/today';
import type { DashboardDto, ReadDashboardDto } from '../score.dto';
import { ScoresAsKnown } from '../scores-as-known';
import { changeOf, comparedRows } from './change';
import { readCommitmentNames } from './commitment-names';
import { scoreDto } from './score-dto';
import {
  isExplained,
  readScoreRows,
  standingRow,
  type ExplainedRow,
  type KeptScores,
} from './score-rows';
import { revisedOf, statusOf, TREND_QUARTERS, trendOf } from './trend';

/** Quarters that can be chosen: as many as two trends. */
const CHOICE_QUARTERS = 2 * TREND_QUARTERS;

/** Reads the dashboard of a quarter: the score, its trend, what moved it and what it is made of. */
@Injectable()
export class ReadDashboard {
  constructor(
    private readonly source: DataSource,
    private readonly methods: PublishedMethods,
    private readonly clock: Today,
    private readonly past: ScoresAsKnown,
  ) {}

  /** @throws `request.out_of_range` to see it as known on a day that has not come yet. */
  async readDashboard(caller: Caller, asked: ReadDashboardDto): Promise<DashboardDto> {
    const known = asKnownOn(asked, this.clock.inParis());
    const today = known?.day ?? this.clock.inParis();
    const current = quarterOf(today);
    const quarter =
      asked.quarter !== undefined && asked.quarter < current ? asked.quarter : current;
    const other = asked.method === undefined ? null : await this.methods.ofVersion(asked.method);
    const first = shiftQuarter(current, 1 - CHOICE_QUARTERS - TREND_QUARTERS);
    const { scores, names } = await readInTenant(
      this.source,
      caller.organisationId,
      async (tenant) => {
        const kept =
          known === null
            ? await readScoreRows(
                tenant,
                { from: first, to: current },
                quarter,
                other?.hash ?? null,
              )
            : await this.past.dashboard(
                await readHistory(tenant, caller.organisationId),
                known,
                quarter,
              );
        return { scores: kept, names: await readCommitmentNames(tenant, named(kept, quarter)) };
      },
    );
    const standing = standingRow(scores, quarter);
    const row = isExplained(standing) ? standing : null;
    const method = await this.methods.method(row?.result.method.hash ?? null);
    const compared = comparedRows(scores, quarter);
    return {
      companyName: caller.organisationName,
      quarter,
      asKnownOn: known?.day ?? null,
      status: statusOf(quarter, today),
      closesOn: closingDay(quarter),
      pending: scores.pending,
      firstDay: scores.firstDay,
      quarters: choices(scores, current),
      method: other?.version ?? null,
      otherMethods: [...scores.otherMethods],
      trend: trendOf(scores, quarter, today),
      score: row && method && scoreDto(row, revisedOf(scores, quarter), method.document, names),
      change: compared && changeOf(compared, names),
    };
  }
}

function choices({ rows }: KeptScores, current: QuarterId): QuarterId[] {
  const known = new Set(rows.map((row) => row.quarter));
  return quarterRange(shiftQuarter(current, 1 - CHOICE_QUARTERS), current).filter(
    (quarter) => known.has(quarter) || quarter === current,
  );
}

/** The commitments that the quarter's score and its change name. */
function named(scores: KeptScores, quarter: QuarterId): string[] {
  const compared = comparedRows(scores, quarter);
  const standing = standingRow(scores, quarter);
  const moved = compared?.change.causes.flatMap(({ entries }) =>
    entries.flatMap(({ commitment }) => commitment ?? []),
  );
  return [
    ...new Set([...(isExplained(standing) ? commitmentsOf(standing) : []), ...(moved ?? [])]),
  ];
}

function commitmentsOf({ result }: ExplainedRow): string[] {
  return result.indicators.flatMap((indicator) =>
    indicator.commitments.map((part) => part.commitment),
  );
}
