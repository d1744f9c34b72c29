import { describe, expect, test } from '@jest/globals';
import { parseDateCell, parseNumberCell, parseYesCell } from './parse-cell';

describe('a number as people write it', () => {
  test.each([
    ['1 240,5', 1240.5],
    ['1\u202f240,5', 1240.5],
    ['1.240,50', 1240.5],
    ['1,240.50', 1240.5],
    ['12,5', 12.5],
    ['-3', -3],
    ['12 h', 12],
    ['3 500 €', 3500],
    ["1'000", 1000],
    ['85 m²', 85],
  ])('%s is %d', (text, value) => {
    expect(parseNumberCell(text)).toBe(value);
  });

  test.each(['', 'douze', '12 à 14', '1e5', '12/03', '--3'])('"%s" is no number', (text) => {
    expect(parseNumberCell(text)).toBeNull();
  });
});

describe('a date as people write it', () => {
  test.each([
    ['05/03/2026', '2026-03-05'],
    ['5.3.26', '2026-03-05'],
    ['05-03-2026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['2026-03-05T00:00:00.000Z', '2026-03-05'],
  ])('%s is %s', (text, date) => {
    expect(parseDateCell(text)).toBe(date);
  });

  test.each(['31/02/2026', '2026-02-30', '13/13/2026', 'mars', ''])('"%s" is no date', (text) => {
    expect(parseDateCell(text)).toBeNull();
  });
});

test('an empty yes/no cell is no, and another word is neither', () => {
  expect(parseYesCell('')).toBe(false);
  expect(parseYesCell('Oui')).toBe(true);
  expect(parseYesCell('peut-être')).toBeNull();
});
