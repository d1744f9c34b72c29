import { expect, test } from '@jest/globals';
import { keyFrom, seal, unseal } from './seal';

const KEY = keyFrom('the setting of an installation');
const SECRET = Buffer.from('12345678901234567890');

test('a sealed secret opens for whom it was sealed, and shows nothing of itself', () => {
  const sealed = seal(KEY, SECRET, 'secondFactor ana');
  expect(unseal(KEY, sealed, 'secondFactor ana')).toEqual(SECRET);
  expect(sealed.includes(SECRET)).toBe(false);
});

test('the same secret is never sealed alike', () => {
  expect(seal(KEY, SECRET, 'x')).not.toEqual(seal(KEY, SECRET, 'x'));
});

test('it opens for nobody else, under no other key, and not once a bit was turned', () => {
  const sealed = seal(KEY, SECRET, 'secondFactor ana');
  expect(() => unseal(KEY, sealed, 'secondFactor bob')).toThrow();
  expect(() => unseal(keyFrom('the setting of another'), sealed, 'secondFactor ana')).toThrow();
  for (const place of [0, 13, sealed.length - 1]) {
    const turned = Buffer.from(sealed);
    turned[place] = (turned[place] ?? 0) ^ 1;
    expect(() => unseal(KEY, turned, 'secondFactor ana')).toThrow();
  }
});
