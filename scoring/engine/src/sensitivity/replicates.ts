import { unlessUndefined } from '../analysis/unless-undefined';
import type { Figures } from '../missing/column';
import { UndefinedFigure } from '../missing/undefined-figure';
import { drawPoints } from './design';
import type { Design, RunSpan } from './design';

/** What units get, in a fixed order; NaN where one gets nothing. */
export interface Outcome {
  readonly scores: Figures;
  readonly ranks: Figures;
}

/**
 * What comes out under the choices that a point of the unit cube stands for. An `UndefinedFigure`
 * means that these choices give no scores: the run has failed.
 */
export type Run = (point: readonly number[]) => Outcome;

/** The outcomes of a span's runs, one after the other: each score and rank by run, then by unit. */
export interface Replicates extends RunSpan, Outcome {
  readonly units: number;
  /** The runs that failed, by number. */
  readonly failed: readonly number[];
}

/** Runs a span of a study. What comes back can be sent between threads, and merged. */
export function runReplicates(run: Run, units: number, design: Design, span: RunSpan): Replicates {
  const runs = Math.max(0, span.last - span.first);
  const coordinates = drawPoints(design, { first: span.first, last: span.first + runs });
  const scores = new Float64Array(runs * units).fill(NaN);
  const ranks = new Float64Array(runs * units).fill(NaN);
  const failed: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    const found = unlessUndefined(() => run(coordinates.map((values) => values[at] ?? NaN)));
    if (found === null) {
      failed.push(span.first + at);
      continue;
    }
    if (found.scores.length !== units || found.ranks.length !== units) {
      throw new UndefinedFigure('lengths-differ', `a run is not of ${units} units`);
    }
    scores.set(found.scores, at * units);
    ranks.set(found.ranks, at * units);
  }
  return { ...span, units, scores, ranks, failed };
}

/** The runs of several spans, which follow each other without a gap in whatever order they come. */
export function mergeReplicates(parts: readonly Replicates[]): Replicates {
  const ordered = [...parts].sort((one, other) => one.first - other.first);
  for (const [at, part] of ordered.entries()) {
    const next = ordered[at + 1];
    if (next && (next.first !== part.last || next.units !== part.units)) {
      throw new UndefinedFigure('lengths-differ', `runs are missing or twice at ${part.last}`);
    }
  }
  return {
    first: ordered[0]?.first ?? 0,
    last: ordered.at(-1)?.last ?? 0,
    units: ordered[0]?.units ?? 0,
    scores: joined(ordered.map(({ scores }) => scores)),
    ranks: joined(ordered.map(({ ranks }) => ranks)),
    failed: ordered.flatMap(({ failed }) => failed),
  };
}

function joined(parts: readonly Figures[]): Figures {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}
