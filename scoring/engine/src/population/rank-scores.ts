import { UndefinedFigure } from '../missing/undefined-figure';

/** More values than this in one bucket are sorted, fewer are compared one by one. */
const COMPARED_MAX = 16;

const BUCKETS_PER_SCORE = 2;

/**
 * Ranks many scores again and again, the highest first, ties = min (1, 2, 2, 4), in a time that
 * grows with their number only: scores fall into buckets that keep their order, and only those of
 * one bucket are compared. Working memory is kept from one call to the next.
 */
export class ScoreRanking {
  private readonly buckets: number;
  private readonly bucketOf: Int32Array;
  private readonly firstOf: Int32Array;
  private readonly next: Int32Array;
  private readonly inOrder: Float64Array;
  private readonly isSorted: Uint8Array;

  /** @param count Number of scores of each call. */
  constructor(private readonly count: number) {
    this.buckets = Math.max(1, BUCKETS_PER_SCORE * count);
    this.bucketOf = new Int32Array(count);
    this.firstOf = new Int32Array(this.buckets + 1);
    this.next = new Int32Array(this.buckets);
    this.inOrder = new Float64Array(count);
    this.isSorted = new Uint8Array(this.buckets);
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
    this.isSorted.fill(0);
    const { bucketOf, firstOf } = this;
    for (let at = 0; at < scores.length; at += 1) {
      const bucket = bucketOf[at] ?? 0;
      const first = firstOf[bucket] ?? 0;
      const end = firstOf[bucket + 1] ?? 0;
      ranks[at] =
        end - first === 1 ? end : first + 1 + this.higher(scores[at] ?? NaN, bucket, first, end);
    }
  }

  /** Puts the scores of the highest bucket first, those of one bucket in any order. */
  private distribute(scores: Float64Array): void {
    const { bucketOf, firstOf, next, inOrder } = this;
    const [lowest, highest] = boundsOf(scores);
    const perPoint = highest > lowest ? (this.buckets - 1) / (highest - lowest) : 0;
    firstOf.fill(0);
    for (let at = 0; at < scores.length; at += 1) {
      const bucket = ((highest - (scores[at] ?? NaN)) * perPoint) | 0;
      bucketOf[at] = bucket;
      firstOf[bucket + 1] = (firstOf[bucket + 1] ?? 0) + 1;
    }
    for (let bucket = 0; bucket < this.buckets; bucket += 1) {
      firstOf[bucket + 1] = (firstOf[bucket + 1] ?? 0) + (firstOf[bucket] ?? 0);
      next[bucket] = firstOf[bucket] ?? 0;
    }
    for (let at = 0; at < scores.length; at += 1) {
      const bucket = bucketOf[at] ?? 0;
      const place = next[bucket] ?? 0;
      next[bucket] = place + 1;
      inOrder[place] = scores[at] ?? NaN;
    }
  }

  /** How many scores of a bucket are higher. */
  private higher(score: number, bucket: number, first: number, end: number): number {
    if (end - first > COMPARED_MAX) return this.higherSorted(score, bucket, first, end);
    let higher = 0;
    for (let at = first; at < end; at += 1) {
      if ((this.inOrder[at] ?? NaN) > score) higher += 1;
    }
    return higher;
  }

  private higherSorted(score: number, bucket: number, first: number, end: number): number {
    if (this.isSorted[bucket] === 0) {
      this.inOrder.subarray(first, end).sort();
      this.isSorted[bucket] = 1;
    }
    let low = first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.inOrder[middle] ?? NaN) > score) high = middle;
      else low = middle + 1;
    }
    return end - low;
  }
}

function boundsOf(scores: Float64Array): [number, number] {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? NaN;
    if (!(score > -Infinity && score < Infinity)) {
      throw new UndefinedFigure('not-finite', `the score at position ${at} is ${score}`);
    }
    if (score < lowest) lowest = score;
    if (score > highest) highest = score;
  }
  return [lowest, highest];
}
