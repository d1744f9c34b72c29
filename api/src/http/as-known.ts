import { addDays, startOfDayInParis, type CivilDate } from '@ancrage/contract/period/civil-date';
import { DateField } from './fields';
import { refuse } from './problem-exception';

/** Before it nothing was ever recorded. */
const EARLIEST: CivilDate = '2000-01-01';

/** A read that can be asked for as it was known on a past day. */
export class AsKnownDto {
  @DateField({
    optional: true,
    description: 'What was recorded after this day is left out; today where it is left out',
  })
  asKnownOn?: string;
}

/** A past day on which something is looked at. */
export interface AsKnown {
  readonly day: CivilDate;
  /** The first instant (ISO 8601, UTC) that is no longer known: the next midnight in Paris. */
  readonly instant: string;
}

/**
 * The day on which a read is asked for; null for what stands now.
 *
 * @throws `request.out_of_range` for a day that has not come yet.
 */
export function asKnownOn({ asKnownOn: day }: AsKnownDto, today: CivilDate): AsKnown | null {
  if (day === undefined) return null;
  if (day > today || day < EARLIEST) {
    return refuse('request.out_of_range', 'asKnownOn', {
      field: 'asKnownOn',
      min: EARLIEST,
      max: today,
    });
  }
  return { day, instant: startOfDayInParis(addDays(day, 1)) };
}
