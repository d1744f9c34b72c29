import { mapAvailable } from '../missing/column';
import type { Column } from '../missing/column';
import { rangeBetween } from '../missing/summary';
import { UndefinedFigure } from '../missing/undefined-figure';
import type { Direction } from './direction';

/** Goalposts of an indicator, lower < upper on its own scale, whatever its direction. */
export interface TwoGoalposts {
  readonly lower: number;
  readonly upper: number;
  readonly direction?: Direction;
  /** Whether what lies beyond a goalpost counts as on it; yes unless said. */
  readonly clamp?: boolean;
  /** What the better goalpost is worth; 1 unless said. */
  readonly scale?: number;
}

/**
 * (x − lower) / (upper − lower), or (x − upper) / (lower − upper) where less is better, clamped to
 * 0..1, times the scale (COINr `n_goalposts`, whose default scale is the method's affair).
 */
export function betweenGoalposts(column: Column, goalposts: TwoGoalposts): (number | null)[] {
  const { lower, upper, direction = 1, clamp = true, scale = 1 } = goalposts;
  ordered(lower, upper);
  const range = rangeBetween(lower, upper);
  return mapAvailable(column, (value) => {
    const share = direction === 1 ? (value - lower) / range : (upper - value) / range;
    return scale * (clamp ? Math.min(1, Math.max(0, share)) : share);
  });
}

/** The points of a scale with a middle: worst, middle and best may rise or fall. */
export interface ThreeGoalposts {
  readonly worst: number;
  readonly middle: number;
  readonly best: number;
  readonly scale?: number;
}

/**
 * Piecewise linear through worst → 0, middle → ½, best → 1, clamped, times the scale (score.md,
 * section 4, step 3, for any unit and either direction).
 */
export function betweenThreeGoalposts(
  column: Column,
  { worst, middle, best, scale = 1 }: ThreeGoalposts,
): (number | null)[] {
  const direction = best > worst ? 1 : -1;
  ordered(direction * worst, direction * middle);
  ordered(direction * middle, direction * best);
  return mapAvailable(column, (value) => {
    const upper = direction * value > direction * middle;
    const share = upper
      ? 0.5 + (0.5 * (value - middle)) / (best - middle)
      : (0.5 * (value - worst)) / (middle - worst);
    return scale * Math.min(1, Math.max(0, share));
  });
}

function ordered(lower: number, upper: number): void {
  if (lower < upper) return;
  throw new UndefinedFigure('no-range', `goalposts ${lower} and ${upper} overlap`);
}
