/** Score of the percentiles from `from` on, until the next band begins. */
export interface CategoryBand {
  readonly from: number;
  readonly score: number;
}

/** The handbook's bands (table 15): the tails are narrow, the middle wide. */
export const HANDBOOK_BANDS: readonly CategoryBand[] = [
  { from: 0, score: 0 },
  { from: 5, score: 20 },
  { from: 15, score: 40 },
  { from: 35, score: 50 },
  { from: 65, score: 60 },
  { from: 85, score: 80 },
  { from: 95, score: 100 },
];

/** Score of the band that holds a percentile (handbook, step 5, categorical scale). */
export function scoreOfBand(percentile: number, bands: readonly CategoryBand[]): number {
  return bands.findLast(({ from }) => percentile >= from)?.score ?? NaN;
}
