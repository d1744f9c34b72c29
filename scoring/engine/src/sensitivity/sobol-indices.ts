import { UndefinedFigure } from '../missing/undefined-figure';
import { quantilesOf } from '../random/quantile';
import { streamKey } from '../random/stream-key';
import { fillUniform } from '../random/uniform-draws';
import type { SobolRows } from './sobol-rows';

/** An estimate, and its 5th and 95th percentile where it was bootstrapped. */
export interface Estimate {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** How much of the output's variance an input explains. */
export interface SobolIndices {
  /** Part that goes when the input alone is fixed. */
  readonly first: Estimate;
  /** Part that is left when all but the input are fixed: with its interactions. */
  readonly total: Estimate;
}

/** What a variance-based study found. */
export interface VarianceStudy {
  /** Of the outputs of A and B together, with n − 1. */
  readonly variance: number;
  readonly inputs: readonly SobolIndices[];
  /** Rows in which every run gave an output; the others are left out whole. */
  readonly rows: number;
  readonly failed: number;
}

/** How estimates are bootstrapped: rows drawn again with replacement. */
export interface Bootstrap {
  readonly samples: number;
  readonly seed: string;
}

interface Sums {
  readonly variance: number;
  readonly first: Float64Array;
  readonly total: Float64Array;
}

/**
 * First-order and total indices (Saltelli et al. 2010; COINr `SA_estimate`): S = mean(y(B)·(y(AB) −
 * y(A))) / V, ST = Σ(y(A) − y(AB))² / (2 N V), V the variance of y(A) and y(B) together. Spans may
 * come in any order. Refused where fewer than two rows are whole, or where nothing varies.
 */
export function sobolIndices(spans: readonly SobolRows[], bootstrap?: Bootstrap): VarianceStudy {
  const ordered = [...spans].sort((one, other) => one.first - other.first);
  const inputs = ordered[0]?.inputs ?? 0;
  const width = inputs + 2;
  const all = ordered.flatMap(({ outputs }) =>
    Array.from({ length: outputs.length / width }, (_, row) =>
      outputs.subarray(row * width, (row + 1) * width),
    ),
  );
  const rows = all.filter((row) => row.every((value) => Number.isFinite(value)));
  if (rows.length < 2) throw new UndefinedFigure('nothing-available', 'fewer than two rows ran');
  const found = estimate(rows, inputs, null);
  if (!(found.variance > 0)) throw new UndefinedFigure('no-range', 'the output does not vary');
  const samples = bootstrap ? resampled(rows, inputs, bootstrap) : [];
  const indices = (kind: 'first' | 'total', input: number): Estimate => ({
    value: found[kind][input] ?? NaN,
    ...interval(samples.map((sample) => sample[kind][input] ?? NaN)),
  });
  return {
    variance: found.variance,
    inputs: Array.from({ length: inputs }, (_, input) => ({
      first: indices('first', input),
      total: indices('total', input),
    })),
    rows: rows.length,
    failed: all.length - rows.length,
  };
}

/** The indices over the rows, or over those that `chosen` numbers. */
function estimate(rows: readonly Float64Array[], inputs: number, chosen: Uint32Array | null): Sums {
  const first = new Float64Array(inputs);
  const total = new Float64Array(inputs);
  let sum = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[chosen?.[at] ?? at] ?? first;
    sum += (row[0] ?? NaN) + (row[1] ?? NaN);
  }
  const mean = sum / (2 * rows.length);
  let squares = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[chosen?.[at] ?? at] ?? first;
    const a = row[0] ?? NaN;
    const b = row[1] ?? NaN;
    squares += (a - mean) * (a - mean) + (b - mean) * (b - mean);
    for (let input = 0; input < inputs; input += 1) {
      const gap = (row[input + 2] ?? NaN) - a;
      first[input] = (first[input] ?? NaN) + b * gap;
      total[input] = (total[input] ?? NaN) + gap * gap;
    }
  }
  const variance = squares / (2 * rows.length - 1);
  return {
    variance,
    first: first.map((value) => value / rows.length / variance),
    total: total.map((value) => value / (2 * rows.length * variance)),
  };
}

/** The indices of rows drawn with replacement; a draw in which nothing varies is left out. */
function resampled(
  rows: readonly Float64Array[],
  inputs: number,
  { samples, seed }: Bootstrap,
): Sums[] {
  const uniforms = new Float64Array(rows.length);
  return Array.from({ length: samples }, (_, sample) => {
    fillUniform(streamKey([seed, 'bootstrap', String(sample)]), uniforms);
    const chosen = Uint32Array.from(uniforms, (u) => Math.floor(u * rows.length));
    return estimate(rows, inputs, chosen);
  }).filter(({ variance }) => variance > 0);
}

function interval(values: readonly number[]): { low?: number; high?: number } {
  if (values.length === 0) return {};
  const [low = NaN, high = NaN] = quantilesOf(Float64Array.from(values), [0.05, 0.95]);
  return { low, high };
}
