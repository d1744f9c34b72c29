/**
 * A score with so many decimals, half away from zero. By the shortest decimals that name the number,
 * since 1.005 × 100 is below 100.5 to a machine and not to a reader.
 */
export function printScore(score: number, decimals: number): number {
  const [digits = '', exponent = '0'] = String(Math.abs(score)).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const [whole = '', further = '0'] = String(shifted).split('e');
  const printed = Number(`${whole}e${Number(further) - decimals}`);
  return score < 0 && printed !== 0 ? -printed : printed;
}
