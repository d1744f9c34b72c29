/**
 * Score points above −100 that each root point stands for, so that contributions add to
 * score + 100 (score.md, section 6); nothing is shared where nothing was earned.
 */
export function contributionPerPoint(rootPoints: number, score: number): number {
  return rootPoints <= 0 ? 0 : (score + 100) / rootPoints;
}

/** Shares an indicator's contribution over its commitments by their effective quantities. */
export function shareByQuantity(
  byCommitment: ReadonlyMap<string, number>,
  contribution: number,
): { commitment: string; effective: number; contribution: number }[] {
  const sum = [...byCommitment.values()].reduce((total, value) => total + value, 0);
  return [...byCommitment].map(([commitment, effective]) => ({
    commitment,
    effective,
    contribution: sum === 0 ? 0 : (contribution * effective) / sum,
  }));
}
