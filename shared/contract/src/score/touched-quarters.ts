import type { CivilDate } from '../period/civil-date';
import { quarterOf, quarterRange, shiftQuarter, type QuarterId } from '../period/quarter';

/** A delivery counts in its own quarter and fades over the six that follow (score.md, section 3). */
export const QUARTERS_TOUCHED_BY_A_LINE = 7;

/** A size figure is also carried forward for eighteen months, hence three quarters more. */
export const QUARTERS_TOUCHED_BY_A_PROFILE = 10;

/**
 * The quarters whose score an entry may change, from the first observed one to the current one:
 * the fan-out of a recomputation, independent of the number of companies.
 */
export function touchedQuarters(entry: {
  readonly from: CivilDate;
  /** Null when the fact holds until further notice. */
  readonly to: CivilDate | null;
  readonly reach: number;
  readonly firstObserved: QuarterId;
  readonly current: QuarterId;
}): QuarterId[] {
  const first = quarterOf(entry.from);
  const reached =
    entry.to === null ? entry.current : shiftQuarter(quarterOf(entry.to), entry.reach - 1);
  // An open quarter's spans of 91 days may reach into one quarter more than its own window will.
  const last = shiftQuarter(reached, 1) === entry.current ? entry.current : reached;
  return quarterRange(
    first > entry.firstObserved ? first : entry.firstObserved,
    last < entry.current ? last : entry.current,
  );
}
