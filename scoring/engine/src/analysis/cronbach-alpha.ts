import { mean, sampleDeviation } from '../missing/summary';
import { UndefinedFigure } from '../missing/undefined-figure';
import { completeRows } from './complete-rows';
import type { Columns } from './complete-rows';

/**
 * Cronbach's α of a group's columns over the units that know all: k/(k − 1) · (1 − Σ var / var of
 * the sum), which is k² · mean covariance / Σ of all covariances (handbook, equation 18). The
 * handbook standardises first where variances differ widely.
 */
export function cronbachAlpha(columns: Columns): number {
  if (columns.length < 2) {
    throw new UndefinedFigure('not-defined', 'the consistency of one column says nothing');
  }
  const complete = completeRows(columns);
  const units = complete[0]?.length ?? 0;
  if (units < 2) {
    throw new UndefinedFigure('nothing-available', 'fewer than two units know all columns');
  }
  const sums = Array.from({ length: units }, (_, unit) =>
    complete.reduce((sum, column) => sum + (column[unit] ?? NaN), 0),
  );
  const whole = variance(sums);
  if (whole === 0) throw new UndefinedFigure('no-range', 'the sum is the same for all units');
  const parts = complete.map(variance);
  const { length } = columns;
  return (length / (length - 1)) * (1 - (mean(parts) * length) / whole);
}

function variance(column: Parameters<typeof sampleDeviation>[0]): number {
  const deviation = sampleDeviation(column);
  return deviation * deviation;
}
