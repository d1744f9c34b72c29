import type { Figures } from './column';
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

/**
 * One unit's observations at rising times with their gaps filled (COINr `impute_panel`, whose default
 * is the latest, and which counts the limit in points of time where this one measures the time).
 */
export function imputePanel(
  series: Figures,
  times: readonly number[],
  { fill, oldest = Infinity }: PanelRule,
): Figures {
  refuseUnordered(times, series.length);
  const timeAt = (at: number): number => times[at] ?? NaN;
  return series.map((value, at) => {
    if (!Number.isNaN(value)) return value;
    const earlier = nearest(series, at, -1);
    const later = nearest(series, at, 1);
    const hasEarlier = timeAt(at) - timeAt(earlier) <= oldest;
    const hasLater = timeAt(later) - timeAt(at) <= oldest;
    if (fill === 'linear' && hasEarlier && hasLater) {
      const share = (timeAt(at) - timeAt(earlier)) / (timeAt(later) - timeAt(earlier));
      return valueAt(series, earlier) + share * (valueAt(series, later) - valueAt(series, earlier));
    }
    if (hasEarlier) return valueAt(series, earlier);
    return fill !== 'latest' && hasLater ? valueAt(series, later) : NaN;
  });
}

/** Place of the next observation in a direction of time; outside of the series where none is. */
function nearest(series: Figures, from: number, step: 1 | -1): number {
  let at = from + step;
  while (at >= 0 && at < series.length && Number.isNaN(valueAt(series, at))) at += step;
  return at;
}

function valueAt(series: Figures, at: number): number {
  return series[at] ?? NaN;
}

function refuseUnordered(times: readonly number[], count: number): void {
  if (times.length !== count) {
    throw new UndefinedFigure('lengths-differ', 'each observation needs its time');
  }
  if (times.every((time, at) => at === 0 || time > (times[at - 1] ?? NaN))) return;
  throw new UndefinedFigure('out-of-bounds', 'the times do not rise');
}
