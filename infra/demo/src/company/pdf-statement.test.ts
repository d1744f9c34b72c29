import { describe, expect, test } from '@jest/globals';
import { pdfStatement } from './pdf-statement';

describe('a statement', () => {
  const text = pdfStatement('Relevé (T3)', ['Salle prêtée : 72 h', 'coût de l’œuvre 5 €']).toString(
    'latin1',
  );

  test('is a PDF whose table of offsets points at its objects', () => {
    expect(text.startsWith('%PDF-1.4\n')).toBe(true);
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map((row) => Number(row[1]));
    expect(offsets).toHaveLength(5);
    for (const [position, offset] of offsets.entries()) {
      expect(text.slice(offset)).toMatch(new RegExp(`^${position + 1} 0 obj\n`));
    }
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(start, start + 4)).toBe('xref');
  });

  test('states the length of its content', () => {
    const [, length, content] =
      /<< \/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(text) ?? [];
    expect(content).toHaveLength(Number(length));
  });

  test('writes what Latin-1 holds, and spells the rest', () => {
    expect(text).toContain('(Relevé \\(T3\\)) Tj');
    expect(text).toContain("(coût de l'oeuvre 5 EUR) Tj");
  });
});
