import type { ScoreResult } from '../result';

/** One bar: what a commitment's part of an indicator moved the score by. */
export interface ChangeBar {
  readonly indicator: string;
  readonly commitment: string;
  /** Points of score; bars add to the change. */
  readonly amount: number;
}

/**
 * What moved the score between two quarters: Δ(effective weight × points) of each indicator,
 * opened by commitment, × (score₂ − score₁) ÷ (U₂ − U₁), or the slope at U where U is equal.
 * Only scores of one series are compared (score.md, section 3). Empty when either has no score.
 *
 * @param slope Score points per root point at U, used when the two U are equal.
 */
export function explainChange(
  before: ScoreResult,
  after: ScoreResult,
  slope: number,
): readonly ChangeBar[] {
  if (before.score === null || after.score === null) return [];
  const rootChange = after.rootPoints - before.rootPoints;
  const perPoint = Math.abs(rootChange) < 1e-12 ? slope : (after.score - before.score) / rootChange;
  const earlier = partsOf(before);
  const later = partsOf(after);
  const keys = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return keys
    .map((key) => {
      const moved = (later.get(key)?.rootPoints ?? 0) - (earlier.get(key)?.rootPoints ?? 0);
      const { indicator, commitment } = (later.get(key) ?? earlier.get(key)) as Part;
      return { indicator, commitment, amount: moved * perPoint };
    })
    .filter(({ amount }) => amount !== 0);
}

interface Part {
  readonly indicator: string;
  readonly commitment: string;
  readonly rootPoints: number;
}

/** Root points of each indicator, opened by commitment in proportion to its contribution. */
function partsOf({ indicators }: ScoreResult): Map<string, Part> {
  return new Map(
    indicators.flatMap(({ id, weight, points, contribution, commitments }) => {
      const earned = weight * (points ?? 0);
      return commitments.map((part): [string, Part] => [
        `${id} ${part.commitment}`,
        {
          indicator: id,
          commitment: part.commitment,
          rootPoints: contribution === 0 ? 0 : (earned * part.contribution) / contribution,
        },
      ]);
    }),
  );
}
