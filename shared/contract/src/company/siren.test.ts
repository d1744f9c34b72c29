import { describe, expect, test } from '@jest/globals';
import { isFictitious, isSiren, isSiret, withLuhnKey } from './siren';

describe('numbers of companies', () => {
  test('a SIREN follows Luhn', () => {
    expect(isSiren('732829320')).toBe(true);
    expect(isSiren('732829321')).toBe(false);
    expect(isSiren('73282932')).toBe(false);
  });

  test('a SIRET follows Luhn on its SIREN and on the whole', () => {
    expect(isSiret('73282932000074')).toBe(true);
    expect(isSiret('73282932000075')).toBe(false);
  });

  test("La Poste's establishments add to a multiple of five, its head office follows Luhn", () => {
    expect(isSiret('35600000000048')).toBe(true);
    expect(isSiret('35600000049837')).toBe(true);
    expect(isSiret('35600000049838')).toBe(false);
  });

  test('a completed number is valid, and the reserved prefix is known', () => {
    const siren = withLuhnKey('00012345');
    expect(isSiren(siren)).toBe(true);
    expect(isFictitious(siren)).toBe(true);
    expect(isFictitious('732829320')).toBe(false);
  });
});
