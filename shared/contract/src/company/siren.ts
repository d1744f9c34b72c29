/** SIREN of La Poste, whose establishments follow their own check (sum of digits, modulo 5). */
const LA_POSTE = '356000000';
const LA_POSTE_HEAD_OFFICE = '35600000000048';

/** Prefix of the numbers that only demonstration data may use; INSEE attributes none. */
export const FICTITIOUS_PREFIX = '000';

/** Says whether nine digits are a valid SIREN (Luhn). */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && luhnSum(text) % 10 === 0;
}

/**
 * Says whether fourteen digits are a valid SIRET: Luhn over all of them, and for La Poste a sum
 * of digits that is a multiple of five, its head office alone following Luhn.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false;
  if (text.startsWith(LA_POSTE) && text !== LA_POSTE_HEAD_OFFICE) {
    return [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
  }
  return luhnSum(text) % 10 === 0;
}

/** Says whether a SIREN or SIRET is one of the reserved, fictitious ones. */
export function isFictitious(number: string): boolean {
  return number.startsWith(FICTITIOUS_PREFIX);
}

/** Completes a number's digits by the Luhn key that makes it valid. */
export function withLuhnKey(digits: string): string {
  const key = (10 - (luhnSum(`${digits}0`) % 10)) % 10;
  return `${digits}${key}`;
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, position) => {
    const value = Number(digit) * (position % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
