import { UndefinedFigure } from '../missing/undefined-figure';

/** Bounds of the scale of scores. */
const LOWEST = -100;
const HIGHEST = 100;

/** All at their targets may come to 100.00000000000001. */
const FLOAT_NOISE = 1e-9;

/** Classes that scores are counted into: the drawn scores of one unit spread over a few dozen. */
const CLASSES = 800;
const PER_POINT = CLASSES / (HIGHEST - LOWEST);

/**
 * Quantiles (Hyndman and Fan 1996, type 7) of many lists of scores: all are counted into the classes
 * of the whole scale, which need not be looked for, and only those that hold a wanted place are
 * sorted. Working memory is kept from one list to the next.
 */
export class ScoreQuantiles {
  private readonly rests: Float64Array;
  /** Wanted places of an ascending list, and which of them the two ends of each part take. */
  private readonly places: Int32Array;
  private readonly placeOf: Int32Array;
  private readonly wanted: Float64Array;
  private readonly classOf: Int32Array;
  private readonly counts: Int32Array;
  private readonly next: Int32Array;
  private readonly gathered: Float64Array;

  /**
   * @param count Scores of each list.
   * @param parts Which quantiles.
   */
  constructor(
    private readonly count: number,
    parts: readonly number[],
  ) {
    const positions = parts.map((part) => (count - 1) * part);
    const ends = positions.flatMap((at) => [Math.floor(at), Math.ceil(at)]);
    this.rests = Float64Array.from(positions, (at) => at - Math.floor(at));
    this.places = Int32Array.from(ends).sort();
    this.placeOf = Int32Array.from(ends, (end) => this.places.indexOf(end));
    this.wanted = new Float64Array(ends.length);
    this.classOf = new Int32Array(count);
    this.counts = new Int32Array(CLASSES + 1);
    this.next = new Int32Array(CLASSES + 1);
    this.gathered = new Float64Array(count);
  }

  /**
   * Writes the quantiles of one list.
   *
   * @throws UndefinedFigure where a score is not from −100 to 100, or the list has another length.
   */
  fill(scores: Float64Array, into: Float64Array): void {
    if (scores.length !== this.count) {
      throw new UndefinedFigure('lengths-differ', `${scores.length} scores of ${this.count}`);
    }
    this.countClasses(scores);
    this.findWanted(scores);
    for (let part = 0; part < this.rests.length; part += 1) {
      const below = this.wanted[this.placeOf[2 * part] as number] as number;
      const above = this.wanted[this.placeOf[2 * part + 1] as number] as number;
      const rest = this.rests[part] as number;
      into[part] = rest === 0 ? below : below + (above - below) * rest;
    }
  }

  private countClasses(scores: Float64Array): void {
    const { counts, classOf } = this;
    counts.fill(0);
    let outside = 0;
    for (let at = 0; at < scores.length; at += 1) {
      const score = scores[at] as number;
      if (!(score >= LOWEST - FLOAT_NOISE && score <= HIGHEST + FLOAT_NOISE)) outside += 1;
      const own = ((score - LOWEST) * PER_POINT) | 0;
      classOf[at] = own;
      counts[own] = (counts[own] as number) + 1;
    }
    if (outside > 0) {
      throw new UndefinedFigure('out-of-bounds', `${outside} scores are not in −100 to 100`);
    }
  }

  /** Sorts the classes that hold a wanted place, one after another, and finds what stands there. */
  private findWanted(scores: Float64Array): void {
    const { counts, classOf, next, places, gathered, wanted } = this;
    next.fill(-1);
    const parts = wantedClasses(counts, places);
    for (const { own, start } of parts) next[own] = start;
    for (let at = 0; at < scores.length; at += 1) {
      const own = classOf[at] as number;
      const place = next[own] as number;
      if (place < 0) continue;
      gathered[place] = scores[at] as number;
      next[own] = place + 1;
    }
    let which = 0;
    for (const { start, size, before } of parts) {
      gathered.subarray(start, start + size).sort();
      while (which < places.length && (places[which] as number) < before + size) {
        wanted[which] = gathered[start + (places[which] as number) - before] as number;
        which += 1;
      }
    }
  }
}

interface WantedClass {
  readonly own: number;
  readonly size: number;
  /** Scores in lower classes. */
  readonly before: number;
  /** Where its scores stand among those gathered. */
  readonly start: number;
}

function wantedClasses(counts: Int32Array, places: Int32Array): WantedClass[] {
  const parts: WantedClass[] = [];
  let own = 0;
  let before = 0;
  let start = 0;
  for (const place of places) {
    const last = parts.at(-1);
    if (last !== undefined && place < last.before + last.size) continue;
    while (before + (counts[own] as number) <= place) {
      before += counts[own] as number;
      own += 1;
    }
    const size = counts[own] as number;
    parts.push({ own, size, before, start });
    start += size;
  }
  return parts;
}
