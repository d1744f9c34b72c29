import { UndefinedFigure } from '../missing/undefined-figure';
import { scoreOfBand } from './categorical';
import { countBelow } from './place-among';
import type { Scale } from './scale';

/**
 * The normalised value of a known one. The same for a unit alone as among all: the scale is frozen.
 *
 * @param group The unit's group, where the scale depends on one.
 */
export function placeOnScale(scale: Scale, value: number, group: string | null): number {
  switch (scale.method) {
    case 'linear': {
      const { zero, range, least, most, factor, offset } = scale;
      let share = (value - zero) / range;
      if (least !== null && share < least) share = least;
      if (most !== null && share > most) share = most;
      return share * factor + offset;
    }
    case 'piecewise':
      return piecewise(scale, value);
    case 'reciprocal':
      if (value === 0) throw new UndefinedFigure('zero-denominator', 'the value is zero');
      return scale.mark / value;
    case 'aboveBelow': {
      const difference = (value - scale.mean) / Math.abs(scale.mean);
      return Math.abs(difference) > scale.band ? scale.direction * Math.sign(difference) : 0;
    }
    case 'place':
      return place(scale, countBelow(scale.sorted, scale.direction * value));
    case 'bands': {
      const rank = countBelow(scale.sorted, scale.direction * value) + 1;
      return scoreOfBand((100 * rank) / scale.sorted.length, scale.bands);
    }
    case 'groups': {
      const own = group === null ? undefined : scale.scales[group];
      if (own !== undefined) return placeOnScale(own, value, group);
      throw new UndefinedFigure('unknown-group', `no goalposts are given for the group ${group}`);
    }
  }
}

function piecewise(
  { worst, middle, best, factor }: Extract<Scale, { readonly method: 'piecewise' }>,
  value: number,
): number {
  const direction = best > worst ? 1 : -1;
  const isUpper = direction * value > direction * middle;
  const share = isUpper
    ? 0.5 + (0.5 * (value - middle)) / (best - middle)
    : (0.5 * (value - worst)) / (middle - worst);
  return factor * Math.min(1, Math.max(0, share));
}

/**
 * The place of a value with so many below it: COINr's n_rank (1 for the worst, ties take the smallest
 * rank of theirs), n_prank and n_borda, and the handbook's percentile (table 15).
 */
function place(
  { as, sorted }: Extract<Scale, { readonly method: 'place' }>,
  below: number,
): number {
  switch (as) {
    case 'rank':
      return below + 1;
    case 'borda':
      return below;
    case 'percentileRank':
      return below / (sorted.length - 1);
    case 'percentile':
      // In this order: the quotient is exact wherever a percentile is a whole number.
      return (100 * (below + 1)) / sorted.length;
  }
}
