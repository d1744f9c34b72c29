import type { Column } from '../missing/column';
import { DEFAULT_LIMITS, passes, shapeOf } from './shape';
import { shiftedLog } from './transformations';
import type { Transformation } from './transformations';
import { winsorise } from './winsorise';
import type { WinsoriseRule } from './winsorise';

/** One value that the treatment changed. */
export interface TreatedPoint {
  readonly position: number;
  readonly from: number;
  readonly to: number;
}

/** A column after treatment, and all that was done to it. */
export interface Treated {
  readonly values: Column;
  readonly treatment: 'none' | 'winsorised' | 'transformed' | 'winsorisedThenTransformed';
  readonly points: readonly TreatedPoint[];
  readonly passes: boolean;
}

/** How outliers are treated. */
export interface TreatmentRule extends WinsoriseRule {
  /** What is tried where winsorising does not suffice; `shiftedLog` unless said. */
  readonly transformation?: Transformation;
  /** Whether the transformation takes the winsorised values; the original ones unless said. */
  readonly combine?: boolean;
}

/**
 * Winsorise, and transform what still fails (COINr `Treat`, the practice of the JRC). Before
 * normalising, and before the direction is applied.
 */
export function treatOutliers(column: Column, rule: TreatmentRule = {}): Treated {
  const { transformation = shiftedLog, combine = false, limits = DEFAULT_LIMITS } = rule;
  const winsorised = winsorise(column, rule);
  if (winsorised.passes) {
    const treatment = winsorised.points === 0 ? 'none' : 'winsorised';
    return report(column, winsorised.values, treatment, true);
  }
  const combined = combine && winsorised.points > 0;
  const values = transformation(combined ? winsorised.values : column);
  return report(
    column,
    values,
    combined ? 'winsorisedThenTransformed' : 'transformed',
    passes(shapeOf(values), limits),
  );
}

function report(
  before: Column,
  after: Column,
  treatment: Treated['treatment'],
  passed: boolean,
): Treated {
  const points = before.flatMap((from, position) => {
    const to = after[position] ?? null;
    return from === null || to === null || from === to ? [] : [{ position, from, to }];
  });
  return { values: after, treatment, points, passes: passed };
}
