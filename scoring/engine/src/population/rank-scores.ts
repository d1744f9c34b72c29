import { UndefinedFigure } from '../missing/undefined-figure';

/** A bucket of more scores than this is sorted apart: to insert them one by one would be slow. */
const INSERTED_MAX = 48;

/**
 * Ranks many scores again and again, the highest first, ties = min (1, 2, 2, 4), in a time that
 * grows with their number only: scores fall into buckets that keep their order, and only those of
 * one bucket are compared. Working memory is kept from one call to the next.
 */
export class ScoreRanking {
  private readonly buckets: number;
  private readonly bucketOf: Int32Array;
  private readonly next: Int32Array;
  private readonly sorted: Float64Array;
  /** Which score stands at a place of `sorted`. */
  private readonly owner: Int32Array;

  /** @param count Number of scores of each call. */
  constructor(private readonly count: number) {
    this.buckets = Math.max(1, count);
    this.bucketOf = new Int32Array(count);
    this.next = new Int32Array(this.buckets);
    this.sorted = new Float64Array(count);
    this.owner = new Int32Array(count);
  }

  /**
   * Writes the rank of each score.
   *
   * @throws UndefinedFigure where a score is not finite, or their number is not the announced one.
   */
  rank(scores: Float64Array, ranks: Int32Array | Uint16Array): void {
    if (scores.length !== this.count) {
      throw new UndefinedFigure('lengths-differ', `${scores.length} scores of ${this.count}`);
    }
    this.distribute(scores);
    this.sortCrowded();
    insertAll(this.sorted, this.owner);
    writeRanks(this.sorted, this.owner, ranks);
  }

  /** Puts the scores of the highest bucket first, those of one bucket in any order. */
  private distribute(scores: Float64Array): void {
    const { bucketOf, next, sorted, owner } = this;
    const [lowest, highest] = boundsOf(scores);
    const perPoint = highest > lowest ? (this.buckets - 1) / (highest - lowest) : 0;
    next.fill(0);
    for (let at = 0; at < scores.length; at += 1) {
      const bucket = ((highest - (scores[at] as number)) * perPoint) | 0;
      bucketOf[at] = bucket;
      next[bucket] = (next[bucket] as number) + 1;
    }
    let before = 0;
    for (let bucket = 0; bucket < next.length; bucket += 1) {
      const own = next[bucket] as number;
      next[bucket] = before;
      before += own;
    }
    for (let at = 0; at < scores.length; at += 1) {
      const bucket = bucketOf[at] as number;
      const place = next[bucket] as number;
      next[bucket] = place + 1;
      sorted[place] = scores[at] as number;
      owner[place] = at;
    }
  }

  /** Sorts the buckets in which scores crowd; after `distribute` a bucket's `next` is its end. */
  private sortCrowded(): void {
    let start = 0;
    for (let bucket = 0; bucket < this.next.length; bucket += 1) {
      const end = this.next[bucket] as number;
      if (end - start > INSERTED_MAX) this.sortPart(start, end);
      start = end;
    }
  }

  private sortPart(start: number, end: number): void {
    const { sorted, owner } = this;
    const first = sorted[start] as number;
    const part = Array.from({ length: end - start }, (_, at) => start + at);
    // Scores at a bound of the scale are many and equal: in order already.
    if (part.every((at) => sorted[at] === first)) return;
    part.sort((a, b) => (sorted[b] as number) - (sorted[a] as number));
    const values = Float64Array.from(part, (at) => sorted[at] as number);
    const owners = Int32Array.from(part, (at) => owner[at] as number);
    sorted.set(values, start);
    owner.set(owners, start);
  }
}

/** Sorts what is nearly sorted, the highest first. */
function insertAll(sorted: Float64Array, owner: Int32Array): void {
  let higher = sorted[0] as number;
  for (let at = 1; at < sorted.length; at += 1) {
    const score = sorted[at] as number;
    if (score <= higher) {
      higher = score;
      continue;
    }
    const own = owner[at] as number;
    let place = at;
    while (place > 0 && (sorted[place - 1] as number) < score) {
      sorted[place] = sorted[place - 1] as number;
      owner[place] = owner[place - 1] as number;
      place -= 1;
    }
    sorted[place] = score;
    owner[place] = own;
  }
}

function writeRanks(
  sorted: Float64Array,
  owner: Int32Array,
  ranks: Int32Array | Uint16Array,
): void {
  let rank = 1;
  let before = NaN;
  for (let at = 0; at < sorted.length; at += 1) {
    const score = sorted[at] as number;
    if (score !== before) rank = at + 1;
    before = score;
    ranks[owner[at] as number] = rank;
  }
}

function boundsOf(scores: Float64Array): [number, number] {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] as number;
    if (!(score > -Infinity && score < Infinity)) {
      throw new UndefinedFigure('not-finite', `the score at position ${at} is ${score}`);
    }
    if (score < lowest) lowest = score;
    if (score > highest) highest = score;
  }
  return [lowest, highest];
}
