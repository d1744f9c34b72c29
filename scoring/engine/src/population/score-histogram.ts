import { quantilesOf } from '../random/quantile';
import { UndefinedFigure } from '../missing/undefined-figure';

const LOWEST = -100;
const PRINTED = 201;

/** Half points from −100 to +100. */
const HALF_POINTS = 401;

/** Where a score stands among those counted. */
export interface Place {
  readonly lower: number;
  readonly equal: number;
}

/**
 * Printed scores (whole points, −100 to +100) counted: percentiles read from it are exact, and to
 * add or take away one costs the same among ten and among a hundred thousand.
 */
export class ScoreHistogram {
  constructor(readonly counts: Uint32Array = new Uint32Array(PRINTED)) {
    checkLength(counts, PRINTED);
  }

  /** Scores counted. */
  get size(): number {
    return this.counts.reduce((sum, count) => sum + count, 0);
  }

  add(printed: number): void {
    const at = classOf(printed, PRINTED, 1);
    this.counts[at] = (this.counts[at] as number) + 1;
  }

  /** How many scores are lower than a printed one, and how many are the same. */
  placeOf(printed: number): Place {
    return placeIn(this.counts, 0, classOf(printed, PRINTED, 1));
  }
}

/**
 * Drawn scores of many units counted to the half point, replicate by replicate. Replicates are
 * common worlds: in each, a unit has one rank (score.md, section 7).
 */
export class DrawHistogram {
  readonly counts: Uint32Array;

  constructor(
    readonly replicates: number,
    counts?: Uint32Array,
  ) {
    this.counts = counts ?? new Uint32Array(replicates * HALF_POINTS);
    checkLength(this.counts, replicates * HALF_POINTS);
  }

  /** @param halves A unit's draws, as `halfPoints` makes them. */
  add(halves: Int16Array): void {
    checkLength(halves, this.replicates);
    for (let replicate = 0; replicate < this.replicates; replicate += 1) {
      const at = replicate * HALF_POINTS + classOf(halves[replicate] as number, HALF_POINTS, 2);
      this.counts[at] = (this.counts[at] as number) + 1;
    }
  }

  /**
   * The interval of a counted unit's rank, 1 being the highest score and ties sharing their middle:
   * quantiles (Hyndman and Fan 1996, type 7) over the replicates.
   */
  rankInterval(halves: Int16Array, parts: readonly [number, number]): readonly [number, number] {
    checkLength(halves, this.replicates);
    const ranks = Float64Array.from(halves, (half, replicate) => {
      const from = replicate * HALF_POINTS;
      const { lower, equal } = placeIn(this.counts, from, classOf(half, HALF_POINTS, 2));
      const all = totalOf(this.counts, from);
      return all - lower - (equal - 1) / 2;
    });
    const [low = NaN, high = NaN] = quantilesOf(ranks, parts);
    return [low, high];
  }
}

/** Drawn scores to the nearest half point, as whole numbers of halves. */
export function halfPoints(scores: Float64Array): Int16Array {
  return Int16Array.from(scores, (score) => Math.round(2 * score));
}

function classOf(value: number, classes: number, perPoint: number): number {
  const at = value - LOWEST * perPoint;
  if (Number.isInteger(at) && at >= 0 && at < classes) return at;
  throw new UndefinedFigure('out-of-bounds', `${value} is on no scale of −100 to 100`);
}

function placeIn(counts: Uint32Array, from: number, at: number): Place {
  let lower = 0;
  for (let below = 0; below < at; below += 1) lower += counts[from + below] as number;
  return { lower, equal: counts[from + at] as number };
}

function totalOf(counts: Uint32Array, from: number): number {
  let total = 0;
  for (let at = from; at < from + HALF_POINTS; at += 1) total += counts[at] as number;
  return total;
}

function checkLength(list: { readonly length: number }, length: number): void {
  if (list.length !== length) {
    throw new UndefinedFigure('lengths-differ', `${list.length} counts or draws of ${length}`);
  }
}
