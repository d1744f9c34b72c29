import { mapAvailable } from './column';
import type { Column } from './column';
import { UndefinedFigure } from './undefined-figure';

/** How a gap in one unit's observations over time is filled. */
export interface PanelRule {
  /**
   * `latest`: the last earlier observation. `constant`: the same, and before the first observation,
   * the first. `linear`: the line between the two around the gap; outside of them, the nearer.
   */
  readonly fill: 'latest' | 'constant' | 'linear';
  /** Time over which an observation does not speak for another moment; no limit unless said. */
  readonly oldest?: number;
}

interface Observation {
  readonly value: number;
  readonly time: number;
}

/**
 * One unit's observations at rising times with their gaps filled (COINr `impute_panel`, whose default
 * is the latest, and which counts the limit in points of time where this one measures the time).
 */
export function imputePanel(series: Column, times: readonly number[], rule: PanelRule): Column {
  const { fill, oldest = Infinity } = rule;
  refuseUnordered(times, series.length);
  const observed: Observation[] = [];
  mapAvailable(series, (value, at) => {
    observed.push({ value, time: times[at] ?? NaN });
    return value;
  });
  return series.map((value, at) => {
    if (value !== null) return value;
    const time = times[at] ?? NaN;
    const earlier = observed.findLast((one) => one.time < time && time - one.time <= oldest);
    const later = observed.find((one) => one.time > time && one.time - time <= oldest);
    if (fill === 'linear' && earlier && later) return between(earlier, later, time);
    return earlier?.value ?? (fill === 'latest' ? null : (later?.value ?? null));
  });
}

function between(earlier: Observation, later: Observation, time: number): number {
  const share = (time - earlier.time) / (later.time - earlier.time);
  return earlier.value + share * (later.value - earlier.value);
}

function refuseUnordered(times: readonly number[], count: number): void {
  if (times.length !== count) {
    throw new UndefinedFigure('lengths-differ', 'each observation needs its time');
  }
  if (times.every((time, at) => at === 0 || time > (times[at - 1] ?? NaN))) return;
  throw new UndefinedFigure('out-of-bounds', 'the times do not rise');
}
