import { mapAvailable } from './column';
import type { Column } from './column';
import { UndefinedFigure } from './undefined-figure';

/** How a gap in one unit's observations over time is filled. */
export interface PanelRule {
  /** The last earlier observation, or the line between the two around the gap. */
  readonly fill: 'latest' | 'linear';
  /** Age over which an observation no longer speaks for a later time; none unless said. */
  readonly oldest?: number;
}

/**
 * One unit's observations at rising times with their gaps filled (COINr `impute_panel`, whose default
 * is the latest). Nothing is drawn beyond the first observation, nor a line beyond the last.
 */
export function imputePanel(series: Column, times: readonly number[], rule: PanelRule): Column {
  const { fill, oldest = Infinity } = rule;
  rising(times, series.length);
  const observed: { value: number; time: number }[] = [];
  mapAvailable(series, (value, at) => {
    observed.push({ value, time: times[at] ?? NaN });
    return value;
  });
  return series.map((value, at) => {
    const time = times[at] ?? NaN;
    const earlier = observed.findLast((one) => one.time < time);
    if (value !== null || !earlier || time - earlier.time > oldest) return value;
    if (fill === 'latest') return earlier.value;
    const later = observed.find((one) => one.time > time);
    if (!later) return null;
    const share = (time - earlier.time) / (later.time - earlier.time);
    return earlier.value + share * (later.value - earlier.value);
  });
}

function rising(times: readonly number[], count: number): void {
  if (times.length !== count) {
    throw new UndefinedFigure('lengths-differ', 'each observation needs its time');
  }
  if (times.every((time, at) => at === 0 || time > (times[at - 1] ?? NaN))) return;
  throw new UndefinedFigure('out-of-bounds', 'the times do not rise');
}
