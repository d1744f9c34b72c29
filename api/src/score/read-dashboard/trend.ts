import type { CivilDate } from '@ancrage/contract/period/civil-date';
import {
  closingDay,
  latestClosedQuarter,
  quarterOf,
  quarterRange,
  shiftQuarter,
  type QuarterId,
} from '@ancrage/contract/period/quarter';
import type { TrendPointDto } from '../score.dto';
import { rowOf, standingRow, type KeptScores } from './score-rows';

/** Quarters drawn. */
export const TREND_QUARTERS = 8;

/** Where a quarter stands on a day. */
export function statusOf(quarter: QuarterId, today: CivilDate): 'open' | 'ended' | 'closed' {
  if (quarter === quarterOf(today)) return 'open';
  return quarter <= latestClosedQuarter(today) ? 'closed' : 'ended';
}

/** The eight quarters that end with the one in view. */
export function trendOf(scores: KeptScores, last: QuarterId, today: CivilDate): TrendPointDto[] {
  return quarterRange(shiftQuarter(last, 1 - TREND_QUARTERS), last).map((quarter) => {
    const row = standingRow(scores, quarter);
    return {
      quarter,
      status: statusOf(quarter, today),
      closesOn: closingDay(quarter),
      state: row?.state ?? null,
      score: row?.score ?? null,
      printed: row?.printed ?? null,
      revised: revisedOf(scores, quarter),
    };
  });
}

/** The revised score beside an official one, where what came after the close moved it. */
export function revisedOf(scores: KeptScores, quarter: QuarterId): number | null {
  const official = rowOf(scores, quarter, 'official')?.printed ?? null;
  const live = rowOf(scores, quarter, 'live')?.printed ?? null;
  return official === null || live === official ? null : live;
}
