import type { CategoryBand } from './categorical';

/**
 * A normalisation frozen on the units that it was read from: all that a single value needs to find
 * its place, and nothing that depends on the others any more.
 */
export type Scale =
  /** (x − zero) / range, held within least..most, · factor + offset. */
  | {
      readonly method: 'linear';
      readonly zero: number;
      readonly range: number;
      readonly least: number | null;
      readonly most: number | null;
      readonly factor: number;
      readonly offset: number;
    }
  /** Through worst → 0, middle → ½, best → 1, held within, · factor. */
  | {
      readonly method: 'piecewise';
      readonly worst: number;
      readonly middle: number;
      readonly best: number;
      readonly factor: number;
    }
  /** mark / x: what is less is better. */
  | { readonly method: 'reciprocal'; readonly mark: number }
  /** 1 above the mean by more than the band, −1 below it by more, else 0; times the direction. */
  | {
      readonly method: 'aboveBelow';
      readonly mean: number;
      readonly band: number;
      readonly direction: 1 | -1;
    }
  /** A place among the sorted values of the units. */
  | {
      readonly method: 'place';
      readonly as: 'rank' | 'percentileRank' | 'percentile' | 'borda';
      readonly sorted: readonly number[];
      readonly direction: 1 | -1;
    }
  /** The score of the band that holds the percentile. */
  | {
      readonly method: 'bands';
      readonly sorted: readonly number[];
      readonly direction: 1 | -1;
      readonly bands: readonly CategoryBand[];
    }
  /** A scale for each group of units. */
  | { readonly method: 'groups'; readonly scales: Readonly<Record<string, Scale>> };

/** A linear scale from a zero and a range, with what is usual for the rest. */
export function linear(
  zero: number,
  range: number,
  rest: Partial<Omit<Extract<Scale, { method: 'linear' }>, 'method'>> = {},
): Scale {
  return { method: 'linear', zero, range, least: null, most: null, factor: 1, offset: 0, ...rest };
}
