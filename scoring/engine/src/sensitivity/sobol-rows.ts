import { unlessUndefined } from '../analysis/unless-undefined';
import { UndefinedFigure } from '../missing/undefined-figure';
import { drawPoints } from './design';
import type { RunSpan, Sampling } from './design';

/** The one figure whose variance is explained; an `UndefinedFigure` means that the run failed. */
export type Output = (point: readonly number[]) => number;

/** The inputs of a variance-based study. */
export interface SobolDesign {
  /** How many uniform draws each input takes: 1, or as many as a group that is drawn together. */
  readonly inputs: readonly number[];
  readonly seed: string;
  readonly sampling?: Sampling;
}

/** The outputs of the rows of a span. */
export interface SobolRows extends RunSpan {
  readonly inputs: number;
  /** Row after row: y(A), y(B), then y of A with each input in turn from B; NaN where a run failed. */
  readonly outputs: Float64Array;
}

/**
 * Runs rows of Saltelli's design: A and B are the two halves of the points, and each input in turn is
 * taken from B; N (d + 2) runs in all. Refused with one input, whose indices are 1.
 */
export function runSobolRows(output: Output, design: SobolDesign, span: RunSpan): SobolRows {
  if (design.inputs.length < 2) {
    throw new UndefinedFigure('not-defined', 'the variance of one input alone has no parts');
  }
  const dimensions = design.inputs.reduce((sum, size) => sum + size, 0);
  const coordinates = drawPoints({ ...design, dimensions: 2 * dimensions }, span);
  const width = design.inputs.length + 2;
  const outputs = new Float64Array(Math.max(0, span.last - span.first) * width);
  for (let row = 0; row * width < outputs.length; row += 1) {
    const point = coordinates.map((values) => values[row] ?? NaN);
    const a = point.slice(0, dimensions);
    const b = point.slice(dimensions);
    const runs = [a, b, ...crossed(a, b, design.inputs)];
    for (const [at, parameters] of runs.entries()) {
      outputs[row * width + at] = unlessUndefined(() => output(parameters)) ?? NaN;
    }
  }
  return { ...span, inputs: design.inputs.length, outputs };
}

/** A with the draws of each input in turn from B. */
function crossed(
  a: readonly number[],
  b: readonly number[],
  inputs: readonly number[],
): number[][] {
  let from = 0;
  return inputs.map((size) => {
    const mixed = a.map((value, at) => (at >= from && at < from + size ? (b[at] ?? NaN) : value));
    from += size;
    return mixed;
  });
}
