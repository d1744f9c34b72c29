import {
  closingDay,
  quarterOf,
  quarterRange,
  shiftQuarter,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import { readAtOnce, readInTenant } from '@ancrage/database/in-tenant';
import { readHistory } from '@ancrage/ledger/read-as-known';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { asKnownOn, type AsKnown } from '../../http/as-known';
import type { Caller } from '../../http/current-session';
import { PublishedMethods } from '../../http/published-methods';
import { Today } from '../../http/today';
import type { DashboardDto, ReadDashboardDto } from '../score.dto';
import { ScoresAsKnown } from '../scores-as-known';
import { changeOf, comparedRows } from './change';
import { readCommitmentNames, readNamesOfQuarter, type CommitmentNames } from './commitment-names';
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
    const { scores, names } = await (known === null
      ? this.asItStands(caller, { from: first, to: current }, quarter, other?.hash ?? null)
      : this.asItWasKnown(caller, known, quarter));
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

  private asItStands(
    caller: Caller,
    span: { readonly from: QuarterId; readonly to: QuarterId },
    quarter: QuarterId,
    method: string | null,
  ): Promise<Named> {
    return readAtOnce(this.source, caller.organisationId, async (tenant) => {
      const [scores, names] = await Promise.all([
        readScoreRows(tenant, span, quarter, method),
        readNamesOfQuarter(tenant, quarter, method),
      ]);
      return { scores, names };
    });
  }

  private asItWasKnown(caller: Caller, known: AsKnown, quarter: QuarterId): Promise<Named> {
    return readInTenant(this.source, caller.organisationId, async (tenant) => {
      const history = await readHistory(tenant, caller.organisationId);
      const scores = await this.past.dashboard(history, known, quarter);
      return { scores, names: await readCommitmentNames(tenant, named(scores, quarter)) };
    });
  }
}

/** Kept scores, and what the commitments are called that they name. */
interface Named {
  readonly scores: KeptScores;
  readonly names: CommitmentNames;
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
