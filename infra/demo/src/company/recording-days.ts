import { addDays, type CivilDate } from '@ancrage/contract/period/civil-date';
import { CLOSE_DELAY_DAYS, quarterEnd, type QuarterId } from '@ancrage/contract/period/quarter';
import type { DemonstrationCalendar } from '../demonstration-calendar';
import type { SeededRandom } from '../seeded-random';
import type { CompanyPlan } from './company-plan';

/** When what happened in a quarter reached the ledger. */
export interface RecordingDays {
  readonly declared: CivilDate;
  /** When third parties answered. */
  readonly confirmed: CivilDate;
  /** When slips were found and mended. */
  readonly mended: CivilDate;
}

/**
 * The days on which a company recorded each of its quarters: ten to thirty-two days after the end
 * as a rule, after the close for the late ones, never before the charter nor after today.
 */
export function recordingDays(
  plan: Pick<CompanyPlan, 'signature' | 'tardiness'>,
  calendar: DemonstrationCalendar,
  random: SeededRandom,
): ReadonlyMap<QuarterId, RecordingDays> {
  const signedOn = plan.signature?.on ?? calendar.today;
  const bounded = (day: CivilDate) =>
    latest(addDays(signedOn, 4), day, addDays(calendar.today, -1));
  const daysAfter = (declared: CivilDate): RecordingDays => ({
    declared,
    confirmed: bounded(addDays(declared, random.integer(2, 8))),
    mended: bounded(addDays(declared, random.integer(3, 11))),
  });
  const told = calendar.told.map((quarter): [QuarterId, RecordingDays] => {
    const delay = random.chance(plan.tardiness)
      ? random.integer(CLOSE_DELAY_DAYS + 1, CLOSE_DELAY_DAYS + 35)
      : random.integer(10, 32);
    return [quarter, daysAfter(bounded(addDays(quarterEnd(quarter), delay)))];
  });
  const unclosed = calendar.unclosed.map(({ quarter, to }): [QuarterId, RecordingDays] => [
    quarter,
    daysAfter(bounded(addDays(to, 2))),
  ]);
  return new Map([...told, ...unclosed]);
}

/** The later of two days, but not after a last one. */
function latest(a: CivilDate, b: CivilDate, last: CivilDate): CivilDate {
  const later = a > b ? a : b;
  return later < last ? later : last;
}
