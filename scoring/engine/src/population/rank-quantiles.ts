import { UndefinedFigure } from '../missing/undefined-figure';

/** Ranks that differ in their last bits only are told apart in a second look. */
const LOW_BITS = 5;
const LOW_VALUES = 1 << LOW_BITS;

/**
 * Quantiles (Hyndman and Fan 1996, type 7) of many lists of ranks, by counting alone: ranks are
 * whole numbers, so that two looks at a list find the few that are wanted, and no list is sorted.
 */
export class RankQuantiles {
  /** Wanted places of an ascending list, and which of them the two ends of each part take. */
  private readonly places: Int32Array;
  private readonly placeOf: Int32Array;
  private readonly rests: Float64Array;
  private readonly wanted: Int32Array;
  private readonly classes: Int32Array;
  private readonly lookOf: Int8Array;
  private readonly looks: Int32Array;

  /**
   * @param count Ranks of each list.
   * @param highest Highest rank there may be.
   * @param parts Which quantiles, ascending.
   */
  constructor(
    private readonly count: number,
    private readonly highest: number,
    parts: readonly number[],
  ) {
    const positions = parts.map((part) => (count - 1) * part);
    const ends = positions.flatMap((at) => [Math.floor(at), Math.ceil(at)]);
    this.places = Int32Array.from(ends).sort();
    this.placeOf = Int32Array.from(ends, (end) => this.places.indexOf(end));
    this.rests = Float64Array.from(positions, (at) => at - Math.floor(at));
    this.wanted = new Int32Array(this.places.length);
    this.classes = new Int32Array((highest >> LOW_BITS) + 1);
    this.lookOf = new Int8Array(this.classes.length);
    this.looks = new Int32Array(this.places.length * LOW_VALUES);
  }

  /**
   * Writes the quantiles of one list.
   *
   * @throws UndefinedFigure where a rank is no whole number from 0 to the highest, or the list has
   *   another length.
   */
  fill(ranks: Uint16Array | Int32Array, into: Float64Array): void {
    if (ranks.length !== this.count) {
      throw new UndefinedFigure('lengths-differ', `${ranks.length} ranks of ${this.count}`);
    }
    this.countClasses(ranks);
    this.findWanted(ranks);
    for (let part = 0; part < this.rests.length; part += 1) {
      const below = this.wanted[this.placeOf[2 * part] as number] as number;
      const above = this.wanted[this.placeOf[2 * part + 1] as number] as number;
      into[part] = below + (above - below) * (this.rests[part] as number);
    }
  }

  private countClasses(ranks: Uint16Array | Int32Array): void {
    const { classes, highest } = this;
    classes.fill(0);
    let outside = 0;
    for (let at = 0; at < ranks.length; at += 1) {
      const rank = ranks[at] as number;
      if (rank < 0 || rank > highest) outside += 1;
      else classes[rank >> LOW_BITS] = (classes[rank >> LOW_BITS] as number) + 1;
    }
    if (outside > 0) {
      throw new UndefinedFigure('out-of-bounds', `${outside} ranks are not in 0 to ${highest}`);
    }
  }

  /** Looks again at the classes that hold a wanted place, and finds what stands there. */
  private findWanted(ranks: Uint16Array | Int32Array): void {
    const { classes, lookOf, looks, places } = this;
    lookOf.fill(-1);
    const found: { readonly rank: number; readonly before: number }[] = [];
    let rank = 0;
    let before = 0;
    for (const place of places) {
      while (before + (classes[rank] as number) <= place) {
        before += classes[rank] as number;
        rank += 1;
      }
      if (lookOf[rank] === -1) lookOf[rank] = found.length;
      found.push({ rank, before });
    }
    looks.fill(0);
    for (let at = 0; at < ranks.length; at += 1) {
      const own = ranks[at] as number;
      const look = lookOf[own >> LOW_BITS] as number;
      if (look < 0) continue;
      const slot = look * LOW_VALUES + (own & (LOW_VALUES - 1));
      looks[slot] = (looks[slot] as number) + 1;
    }
    found.forEach((one, at) => {
      const first = (lookOf[one.rank] as number) * LOW_VALUES;
      this.wanted[at] =
        (one.rank << LOW_BITS) + placeIn(looks, first, (places[at] as number) - one.before);
    });
  }
}

/** Which of the counted values stands at a place. */
function placeIn(counts: Int32Array, first: number, place: number): number {
  let value = 0;
  let before = counts[first] as number;
  while (before <= place) {
    value += 1;
    before += counts[first + value] as number;
  }
  return value;
}
