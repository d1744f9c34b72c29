import { addDays, daysInSpan, type CivilDate } from '@ancrage/contract/period/civil-date';
import {
  latestClosedQuarter,
  quarterEnd,
  quarterOf,
  quarterRange,
  quarterStart,
  shiftQuarter,
  type QuarterId,
} from '@ancrage/contract/period/quarter';

/** How many closed quarters the demonstration tells. */
export const QUARTERS_TOLD = 14;

/** Days between the last delivery of a quarter that is not closed and the day of the load. */
const FRESHNESS_DAYS = 6;

/** Shorter spans hold too little to be worth a line. */
const SHORTEST_SPAN_DAYS = 15;

/** A span of days, both ends included. */
export interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The quarters of the demonstration, whole quarters back from the day on which it is loaded. */
export interface DemonstrationCalendar {
  readonly today: CivilDate;
  readonly current: QuarterId;
  /** Fourteen closed quarters, the last being the latest closed one. */
  readonly told: readonly QuarterId[];
  /** What can already have been delivered in the quarters that are not closed, if anything. */
  readonly unclosed: readonly (Span & { readonly quarter: QuarterId })[];
}

/** The calendar of a demonstration loaded on a day. */
export function calendarOn(today: CivilDate): DemonstrationCalendar {
  const last = latestClosedQuarter(today);
  const current = quarterOf(today);
  const delivered = addDays(today, -FRESHNESS_DAYS);
  return {
    today,
    current,
    told: quarterRange(shiftQuarter(last, 1 - QUARTERS_TOLD), last),
    unclosed: quarterRange(shiftQuarter(last, 1), current)
      .map((quarter) => {
        const end = quarterEnd(quarter);
        return { quarter, from: quarterStart(quarter), to: end < delivered ? end : delivered };
      })
      .filter(({ from, to }) => daysInSpan(from, to) >= SHORTEST_SPAN_DAYS),
  };
}

/** The quarter of a place in the story: 0 is the first told, 13 the latest closed. */
export function toldQuarter(calendar: DemonstrationCalendar, index: number): QuarterId {
  const quarter = calendar.told[index];
  if (quarter === undefined) throw new RangeError(`The story has no quarter ${index}.`);
  return quarter;
}
