/** Fewest members of a group whose distribution is published. */
export const MEMBERS_MIN = 11;

/** Scores and percentiles of others are said to the nearest so many. */
export const ROUNDED_TO = 5;

const BOUND = 100;

/** A group's distribution as published: rounded quartiles, or why it is hidden. */
export type ReleasedDistribution =
  | {
      readonly members: number;
      readonly firstQuartile: number;
      readonly median: number;
      readonly thirdQuartile: number;
    }
  | { readonly hidden: 'tooFewMembers' | 'atOneBound' };

/**
 * Releases the quartiles of a group's scores, rounded to 5 points; hidden below 11 members or
 * besides the named, or where half or more stand at one bound (score.md, section 7). No mean, no
 * extreme is released.
 *
 * @param scores Scores of the members, −100 to +100.
 * @param named Members whose scores the reader knows by name.
 */
export function releaseDistribution(scores: readonly number[], named = 0): ReleasedDistribution {
  if (scores.length - named < MEMBERS_MIN) return { hidden: 'tooFewMembers' };
  const atBound = (bound: number) => scores.filter((score) => score === bound).length;
  if (2 * Math.max(atBound(BOUND), atBound(-BOUND)) >= scores.length)
    return { hidden: 'atOneBound' };
  const ascending = [...scores].sort((a, b) => a - b);
  return {
    members: scores.length,
    firstQuartile: roundTo(quantile(ascending, 0.25)),
    median: roundTo(quantile(ascending, 0.5)),
    thirdQuartile: roundTo(quantile(ascending, 0.75)),
  };
}

/** Hyndman–Fan type 7. */
function quantile(ascending: readonly number[], part: number): number {
  const position = (ascending.length - 1) * part;
  const below = ascending[Math.floor(position)] ?? 0;
  const above = ascending[Math.ceil(position)] ?? 0;
  return below + (above - below) * (position - Math.floor(position));
}

function roundTo(value: number): number {
  const rounded = Math.round(value / ROUNDED_TO) * ROUNDED_TO;
  return rounded === 0 ? 0 : rounded;
}
