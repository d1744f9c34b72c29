/** Where a search ended. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  readonly evaluations: number;
  /** Whether the corners' values came within the tolerance before the evaluations ran out. */
  readonly converged: boolean;
}

type Point = readonly number[];

interface Corner {
  readonly point: Point;
  readonly value: number;
}

/** What R's `optim` takes for a value that is not finite. */
const BIG = 1e35;

/**
 * Least value of a function by the simplex of Nelder and Mead (1965), step by step as R's `optim`
 * (Nash's `nmmin`: reflection 1, contraction ½, extension 2), so that what was found with R is found
 * again. Nothing comes back where the function has no value at the start.
 *
 * @param tolerance relative to the value at the start (`reltol`)
 * @param mostEvaluations asked after each step (`maxit`)
 */
export function nelderMead(
  valueAt: (point: Point) => number,
  start: Point,
  tolerance: number,
  mostEvaluations: number,
): Minimum | null {
  const first = valueAt(start);
  if (!Number.isFinite(first)) return null;
  let evaluations = 1;
  const evaluate = (point: Point): Corner => {
    evaluations += 1;
    const value = valueAt(point);
    return { point, value: Number.isFinite(value) ? value : BIG };
  };
  const enough = tolerance * (Math.abs(first) + tolerance);
  const steps = firstSteps(start);
  const corners = [{ point: start, value: first }, ...steps.points.map(evaluate)];
  let { size } = steps;
  let low = 0;
  let ended: 'converged' | 'stuck' | null = null;
  while (ended === null && evaluations <= mostEvaluations) {
    const extremes = lowestAndHighest(corners, low);
    ({ low } = extremes);
    const { best, worst, high } = extremes;
    if (worst.value <= best.value + enough) {
      ended = 'converged';
    } else if (!replaceWorst(corners, high, best.value, evaluate)) {
      const shrunk = corners.map(({ point }) => towards(best.point, point));
      const reached = spread(shrunk, best.point);
      if (reached < size) size = reached;
      else ended = 'stuck';
      for (const [at, point] of shrunk.entries()) if (at !== low) corners[at] = evaluate(point);
    }
  }
  return { ...cornerAt(corners, low), evaluations, converged: ended === 'converged' };
}

/** The start moved along each axis by a tenth of its largest coordinate, and how far that is. */
function firstSteps(start: Point): { readonly points: Point[]; readonly size: number } {
  const step = 0.1 * Math.max(...start.map(Math.abs)) || 0.1;
  const points = start.map((_, axis) => start.map((x, at) => (at === axis ? x + step : x)));
  // nmmin multiplies its step once more after taking it.
  return { points, size: 10 * step * start.length };
}

/** Of equal corners the one that was the lowest stays so, then the first in order. */
function lowestAndHighest(
  corners: readonly Corner[],
  previous: number,
): { low: number; high: number; best: Corner; worst: Corner } {
  let low = previous;
  let high = previous;
  for (const [at, { value }] of corners.entries()) {
    if (value < cornerAt(corners, low).value) low = at;
    if (value > cornerAt(corners, high).value) high = at;
  }
  return { low, high, best: cornerAt(corners, low), worst: cornerAt(corners, high) };
}

/** Reflects, extends or contracts the worst corner; false where none of it helps. */
function replaceWorst(
  corners: Corner[],
  high: number,
  least: number,
  evaluate: (point: Point) => Corner,
): boolean {
  const worst = cornerAt(corners, high);
  const centre = centreWithout(corners, worst.point);
  const reflected = evaluate(centre.map((x, at) => 2 * x - (worst.point[at] ?? NaN)));
  if (reflected.value < least) {
    const extended = evaluate(reflected.point.map((x, at) => 2 * x - (centre[at] ?? NaN)));
    corners[high] = extended.value < reflected.value ? extended : reflected;
    return true;
  }
  const better = reflected.value < worst.value;
  const kept = better ? reflected : worst;
  const contracted = evaluate(kept.point.map((x, at) => 0.5 * x + 0.5 * (centre[at] ?? NaN)));
  corners[high] = contracted.value < kept.value ? contracted : kept;
  return better || contracted.value < kept.value;
}

function centreWithout(corners: readonly Corner[], point: Point): Point {
  return point.map((left, at) => {
    const sum = corners.reduce((total, corner) => total + (corner.point[at] ?? NaN), -left);
    return sum / (corners.length - 1);
  });
}

function towards(best: Point, point: Point): Point {
  return point.map((x, at) => 0.5 * (x - (best[at] ?? NaN)) + (best[at] ?? NaN));
}

function spread(points: readonly Point[], best: Point): number {
  let sum = 0;
  for (const point of points) {
    for (const [at, x] of point.entries()) sum += Math.abs(x - (best[at] ?? NaN));
  }
  return sum;
}

function cornerAt(corners: readonly Corner[], at: number): Corner {
  return corners[at] ?? { point: [], value: NaN };
}
