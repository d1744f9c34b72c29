import { powerOfTen } from '../elementary/logarithm';
/** Distance from a half within which the decimals themselves are asked. */
const DOUBT = 1e-6;

/**
 * A score with so many decimals, half away from zero. By the shortest decimals that name the number,
 * since 1.005 × 100 is below 100.5 to a machine and not to a reader.
 */
export function printScore(score: number, decimals: number): number {
  const scale = powerOfTen(decimals);
  const scaled = Math.abs(score) * scale;
  // Away from a half, the machine's product rounds as the decimals do.
  if (Math.abs((scaled % 1) - 0.5) > DOUBT && scaled < 0x80000000) {
    const near = Math.round(scaled) / scale;
    return score < 0 && near !== 0 ? -near : near;
  }
  const [digits = '', exponent = '0'] = String(Math.abs(score)).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + decimals}`));
  const [whole = '', further = '0'] = String(shifted).split('e');
  const printed = Number(`${whole}e${Number(further) - decimals}`);
  return score < 0 && printed !== 0 ? -printed : printed;
}
