/** Digits of 11 bits: three passes order the 33 bits of a score's coarse key. */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const PASSES = 3;
const KEYS = 2 ** (DIGIT_BITS * PASSES - 1);

/**
 * Ranks of units by their scores in one replicate, 1 for the highest, ties by the smallest rank
 * (1, 2, 2, 4). Made once for a number of units and used for every replicate: three counting
 * passes over coarse keys, then the few that share a key by their exact scores.
 */
export class JointRanks {
  private readonly keys: Uint32Array;
  private order: Uint32Array;
  private spare: Uint32Array;
  private readonly counts = new Uint32Array(DIGITS);

  /**
   * @param units How many are ranked.
   * @param lowest Lowest score that can be; −100 for the signed score.
   * @param highest Highest score that can be.
   */
  constructor(
    private readonly units: number,
    private readonly lowest = -100,
    private readonly highest = 100,
  ) {
    this.keys = new Uint32Array(units);
    this.order = new Uint32Array(units);
    this.spare = new Uint32Array(units);
  }

  /** Writes the ranks of finite scores, each within the bounds, in the order of the units. */
  rank(scores: Float64Array, ranks: Uint32Array): void {
    const { units, keys } = this;
    const unit = (KEYS - 1) / (this.highest - this.lowest);
    for (let at = 0; at < units; at += 1) {
      // The highest score has the lowest key: ascending keys are descending scores.
      keys[at] = (this.highest - (scores[at] as number)) * unit;
      this.order[at] = at;
    }
    for (let pass = 0; pass < PASSES; pass += 1) this.sortByDigit(pass * DIGIT_BITS);
    this.sortEqualKeys(scores);
    this.writeRanks(scores, ranks);
  }

  private sortByDigit(shift: number): void {
    const { units, keys, counts, order, spare } = this;
    counts.fill(0);
    for (let at = 0; at < units; at += 1) {
      const digit = ((keys[at] as number) >>> shift) & (DIGITS - 1);
      counts[digit] = (counts[digit] as number) + 1;
    }
    let before = 0;
    for (let digit = 0; digit < DIGITS; digit += 1) {
      const own = counts[digit] as number;
      counts[digit] = before;
      before += own;
    }
    for (let place = 0; place < units; place += 1) {
      const unit = order[place] as number;
      const digit = ((keys[unit] as number) >>> shift) & (DIGITS - 1);
      const to = counts[digit] as number;
      spare[to] = unit;
      counts[digit] = to + 1;
    }
    this.order = spare;
    this.spare = order;
  }

  /** Insertion among neighbours of one key: they are few, and most are equal scores at a bound. */
  private sortEqualKeys(scores: Float64Array): void {
    const { units, keys, order } = this;
    for (let place = 1; place < units; place += 1) {
      const unit = order[place] as number;
      const key = keys[unit] as number;
      const score = scores[unit] as number;
      let to = place;
      while (to > 0) {
        const other = order[to - 1] as number;
        if (keys[other] !== key || !((scores[other] as number) < score)) break;
        order[to] = other;
        to -= 1;
      }
      order[to] = unit;
    }
  }

  private writeRanks(scores: Float64Array, ranks: Uint32Array): void {
    const { units, order } = this;
    let rank = 0;
    let last = Infinity;
    for (let place = 0; place < units; place += 1) {
      const unit = order[place] as number;
      const score = scores[unit] as number;
      if (score !== last) rank = place + 1;
      last = score;
      ranks[unit] = rank;
    }
  }
}
