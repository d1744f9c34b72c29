import { UndefinedFigure } from '../missing/undefined-figure';

/** How far outside the bounds a mode may stand and still be one of them, as a share of the range. */
const FLOAT_NOISE = 1e-12;

/**
 * Inverse distribution function of the triangular law on [low, high] at `u` in [0, 1]. The mode may
 * be a bound; low = high is a constant. Square roots only, which every processor rounds alike.
 */
export function triangular(u: number, low: number, mode: number, high: number): number {
  if (!(low <= mode && mode <= high)) {
    throw new UndefinedFigure('out-of-bounds', `the mode ${mode} is not in [${low}, ${high}]`);
  }
  const range = high - low;
  if (range === 0) return low;
  const below = mode - low;
  return u * range < below
    ? Math.min(high, low + Math.sqrt(u * range * below))
    : Math.max(low, high - Math.sqrt((1 - u) * range * (high - mode)));
}

/**
 * The mode that gives a triangular law on [low, high] its mean: 3·mean − low − high. Refused where
 * no such law exists; what stands outside by rounding alone is put on the bound.
 */
export function modeOfMean(mean: number, low: number, high: number): number {
  const mode = 3 * mean - low - high;
  const noise = FLOAT_NOISE * (high - low);
  if (!(low - noise <= mode && mode <= high + noise)) {
    throw new UndefinedFigure(
      'out-of-bounds',
      `no triangular law on [${low}, ${high}] has the mean ${mean}`,
    );
  }
  return Math.min(high, Math.max(low, mode));
}
