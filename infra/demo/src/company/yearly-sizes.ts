import type { SizeFigureValues } from '@ancrage/contract/declaration/declaration';
import type { DemonstrationCalendar } from '../demonstration-calendar';
import { toldQuarter } from '../demonstration-calendar';
import type { PlannedSize } from './company-plan';

/**
 * A profile for each civil year, from the year before the first told quarter to that of today:
 * figures are carried for eighteen months, and companies state them once a year.
 *
 * @param figuresOf Figures of the nth year, or null when the company stated none.
 */
export function yearlySizes(
  calendar: DemonstrationCalendar,
  figuresOf: (year: number) => SizeFigureValues | null,
): PlannedSize[] {
  const first = Number(toldQuarter(calendar, 0).slice(0, 4)) - 1;
  const last = Number(calendar.today.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, position) => position).flatMap((position) => {
    const figures = figuresOf(position);
    return figures ? [{ from: `${first + position}-01-01`, figures }] : [];
  });
}
