import { daysInSpan, type CivilDate } from './civil-date';
import { quarterEnd, quarterOf, quarterRange, quarterStart } from './quarter';

/** A part of a span that lies within one quarter, and its share of the span's days. */
export interface QuarterPart {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly share: number;
}

/**
 * Cuts a span of days (both ends included) at the ends of quarters, since a realisation belongs
 * to one quarter. Shares are by days and add to 1.
 */
export function splitByQuarter(from: CivilDate, to: CivilDate): QuarterPart[] {
  if (quarterOf(from) === quarterOf(to) && from <= to) return [{ from, to, share: 1 }];
  const days = daysInSpan(from, to);
  return quarterRange(quarterOf(from), quarterOf(to)).map((quarter) => {
    const start = quarterStart(quarter) > from ? quarterStart(quarter) : from;
    const end = quarterEnd(quarter) < to ? quarterEnd(quarter) : to;
    return { from: start, to: end, share: daysInSpan(start, end) / days };
  });
}
