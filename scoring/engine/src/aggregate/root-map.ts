/**
 * The signed score of root points U: −100 at 0, 0 at the balance B (seuil d'équilibre), +100 at
 * 100, linear between (score.md, section 4, step 4).
 */
export function signedScore(rootPoints: number, balance: number): number {
  return rootPoints <= balance
    ? (100 * rootPoints) / balance - 100
    : (100 * (rootPoints - balance)) / (100 - balance);
}
