import { splitByQuarter } from '../period/split-by-quarter';
import type { StatedRealisation } from './check-realisation';
import type { Kind } from './kind';
import { MEASURES, type Measures } from './measure';

/** Measures that describe the place or the amount held: they do not shrink with the span. */
const HELD = new Set(['areaM2', 'desks', 'carSpaces']);

/**
 * Splits a stated delivery at the ends of quarters. What happens (hours, euros, people) is shared
 * by days; what is held or stated (an area, an amount outstanding, a state) is repeated.
 */
export function splitRealisation(kind: Kind, stated: StatedRealisation): StatedRealisation[] {
  const parts = splitByQuarter(stated.from, stated.to);
  if (parts.length === 1) return [stated];
  return parts.map(({ from, to, share }) => ({
    from,
    to,
    measures: kind.timing === 'flow' ? shareOut(stated.measures, share) : stated.measures,
  }));
}

function shareOut(measures: Measures, share: number): Measures {
  const shared: Measures = {};
  for (const measure of MEASURES) {
    const value = measures[measure];
    if (value !== undefined) shared[measure] = HELD.has(measure) ? value : value * share;
  }
  return shared;
}
