/**
 * Kendall's τ-b, (concordant − discordant) / √((pairs − ties in x)(pairs − ties in y)), in n log n
 * (Knight, JASA 61, 1966); null where all values of a side are equal.
 */
export function kendallTau(xs: readonly number[], ys: readonly number[]): number | null {
  const x = (at: number): number => xs[at] ?? NaN;
  const y = (at: number): number => ys[at] ?? NaN;
  const order = Uint32Array.from(xs.keys()).sort((a, b) => x(a) - x(b) || y(a) - y(b));
  const sortedX = Float64Array.from(order, x);
  const sortedY = Float64Array.from(order, y);
  const both = tiedPairs(order.length, (at) => same(sortedX, at) && same(sortedY, at));
  const inX = tiedPairs(order.length, (at) => same(sortedX, at));
  const discordant = sortCountingSwaps(sortedY);
  const inY = tiedPairs(order.length, (at) => same(sortedY, at));
  const pairs = (order.length * (order.length - 1)) / 2;
  const scale = Math.sqrt((pairs - inX) * (pairs - inY));
  return scale > 0 ? (pairs - inX - inY + both - 2 * discordant) / scale : null;
}

function same(values: Float64Array, at: number): boolean {
  return values[at] === values[at - 1];
}

/** Pairs within the runs of neighbours that `tied` joins. */
function tiedPairs(count: number, tied: (at: number) => boolean): number {
  let pairs = 0;
  let run = 1;
  for (let at = 1; at < count; at += 1) {
    run = tied(at) ? run + 1 : 1;
    pairs += run - 1;
  }
  return pairs;
}

/** Sorts by merging, and counts how many pairs stood the wrong way round. */
function sortCountingSwaps(values: Float64Array): number {
  const spare = new Float64Array(values.length);
  let swaps = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let left = 0; left < values.length; left += 2 * width) {
      swaps += merge(values, spare, left, left + width, left + 2 * width);
    }
    values.set(spare);
  }
  return swaps;
}

function merge(
  values: Float64Array,
  into: Float64Array,
  left: number,
  middle: number,
  right: number,
): number {
  const end = Math.min(right, values.length);
  const border = Math.min(middle, end);
  let one = left;
  let other = border;
  let swaps = 0;
  for (let at = left; at < end; at += 1) {
    const fromLeft = one < border && (other >= end || (values[one] ?? 0) <= (values[other] ?? 0));
    if (!fromLeft) swaps += border - one;
    into[at] = values[fromLeft ? one++ : other++] ?? NaN;
  }
  return swaps;
}
