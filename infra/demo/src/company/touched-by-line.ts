import {
  QUARTERS_TOUCHED_BY_A_LINE,
  touchedQuarters,
} from '@ancrage/contract/score/touched-quarters';
import type { QuarterId } from '@ancrage/contract/period/quarter';
import type { DemonstrationCalendar, Span } from '../demonstration-calendar';

/** Says which quarters' scores a delivery, its evidence or an answer may change. */
export type TouchedByLine = (span: Span) => readonly QuarterId[];

/** The rule for one company, each span worked out once: hundreds of entries share a quarter's. */
export function touchedByLine(
  firstObserved: QuarterId,
  { current }: DemonstrationCalendar,
): TouchedByLine {
  const known = new Map<string, readonly QuarterId[]>();
  const reach = QUARTERS_TOUCHED_BY_A_LINE;
  return ({ from, to }) => {
    const key = `${from}/${to}`;
    const touched = known.get(key) ?? touchedQuarters({ from, to, reach, firstObserved, current });
    known.set(key, touched);
    return touched;
  };
}
