import { InputRefused } from '@ancrage/engine/check-input';
import { parseQuarterInput } from '@ancrage/engine/parse-quarter-input';
import type { QuarterInput } from '@ancrage/engine/quarter-input';
import { score } from '@ancrage/engine/score';
import { describe, expect, test } from '@jest/globals';
import { inputOf, lineOf, QUICK, SIZE } from './drawn-company';

const line = lineOf({ kind: 0, quarter: 5, quantity: 10, grade: 'declared' }, 1);

function problemsOf(input: QuarterInput): string[] {
  try {
    score(input, QUICK);
  } catch (error) {
    if (error instanceof InputRefused) {
      for (const { message } of error.problems) expect(message).toMatch(/\w \w/);
      return error.problems.map(({ path, code }) => `${path} ${code}`);
    }
    throw error;
  }
  return [];
}

const withMeasure = (areaM2: number) => inputOf([{ ...line, measures: { areaM2, hours: 10 } }]);

describe('what no score can be computed from is refused, with its place', () => {
  test.each<[string, QuarterInput, string[]]>([
    ['an area that is no number', withMeasure(NaN), ['lines[0].measures.areaM2 not-finite']],
    ['an infinite area', withMeasure(Infinity), ['lines[0].measures.areaM2 not-finite']],
    ['a negative area', withMeasure(-40), ['lines[0].measures.areaM2 negative']],
    [
      'a negative price',
      inputOf([{ ...line, priceRatio: -0.1 }]),
      ['lines[0].priceRatio negative'],
    ],
    [
      'a share above the whole',
      inputOf([{ ...line, unitShare: 1.2 }]),
      ['lines[0].unitShare no-share'],
    ],
    [
      'proofs of more than the line',
      inputOf([
        {
          ...line,
          grades: [
            { grade: 'declared', share: 0.7, provenOn: null },
            { grade: 'audited', share: 0.6, provenOn: null },
          ],
        },
      ]),
      ['lines[0].grades no-share'],
    ],
    ['a day that is none', inputOf([{ ...line, from: '2026-13-01' }]), ['lines[0].from no-date']],
    ['an end before its start', inputOf([{ ...line, to: '2026-06-30' }]), ['lines[0].to no-date']],
    [
      'a day that its month lacks',
      inputOf([{ ...line, to: '2026-09-31' }]),
      ['lines[0].to no-date'],
    ],
    [
      'a share below nothing',
      inputOf([{ ...line, unitShare: -0.1 }]),
      ['lines[0].unitShare no-share'],
    ],
    [
      'a proof of less than nothing',
      inputOf([{ ...line, grades: [{ grade: 'declared', share: -0.5, provenOn: null }] }]),
      ['lines[0].grades[0].share no-share'],
    ],
    [
      'an answer of a quarter that is none',
      inputOf([line], [{ indicator: 'H1', quarter: '2026-Q5', answer: 'zero', reason: null }]),
      ['answers[0].quarter no-quarter'],
    ],
    [
      'observed since a quarter that is none',
      { ...inputOf([line]), observedFrom: 'x2026-Q1' },
      ['observedFrom no-quarter'],
    ],
    [
      'a size from a day that is none',
      { ...inputOf([line]), sizes: [{ validFrom: 'soon', validTo: null, figures: SIZE }] },
      ['sizes[0].validFrom no-date'],
    ],
    [
      'a size that ends before it begins',
      {
        ...inputOf([line]),
        sizes: [{ validFrom: '2025-04-01', validTo: '2025-03-31', figures: SIZE }],
      },
      ['sizes[0].validTo no-date'],
    ],
    ['the same line twice', inputOf([line, line]), ['lines[1].id repeated']],
    ['a quarter that is none', { ...inputOf([line]), quarter: '2026-T3' }, ['quarter no-quarter']],
    [
      'a negative size',
      {
        ...inputOf([line]),
        sizes: [{ validFrom: '2025-04-01', validTo: null, figures: { ...SIZE, fte: -1 } }],
      },
      ['sizes[0].figures.fte negative'],
    ],
    [
      'several at once',
      { ...withMeasure(NaN), openUntil: 'today' },
      ['openUntil no-date', 'lines[0].measures.areaM2 not-finite'],
    ],
  ])('%s', (_, input, problems) => {
    expect(problemsOf(input)).toEqual(problems);
  });

  test('all of it is said in one text', () => {
    const refused = () => score({ ...withMeasure(-40), openUntil: 'today' }, QUICK);
    expect(refused).toThrow(
      expect.objectContaining({
        name: 'InputRefused',
        message:
          'openUntil: today is no civil date YYYY-MM-DD\nlines[0].measures.areaM2: -40 is below 0',
      }),
    );
  });

  test('a sound input is not, nor a line of one day, of nothing, or wholly proved', () => {
    expect(problemsOf(inputOf([line]))).toEqual([]);
    const oneDay = {
      ...line,
      from: '2026-09-30',
      measures: { areaM2: 0, hours: 0 },
      priceRatio: 0,
    };
    const grades = [0.1, 0.2, 0.7].map((share) => ({
      grade: 'declared' as const,
      share,
      provenOn: null,
    }));
    expect(problemsOf(inputOf([{ ...oneDay, grades, unitShare: 0 }]))).toEqual([]);
    const sizes = [{ validFrom: '2025-04-01', validTo: '2025-04-01', figures: { fte: null } }];
    expect(problemsOf({ ...inputOf([line]), sizes })).toEqual([]);
  });
});

describe('a document that somebody else wrote is refused with its paths', () => {
  const sound = JSON.parse(JSON.stringify(inputOf([line]))) as Record<string, unknown>;
  const refusal = (document: unknown) => {
    try {
      parseQuarterInput(document);
    } catch (error) {
      if (error instanceof InputRefused) return error.message;
      throw error;
    }
    return 'nothing';
  };

  test('what is sound is read as it is', () => {
    expect(parseQuarterInput(sound)).toEqual(inputOf([line]));
    expect(parseQuarterInput({ ...sound, company: 'A' }).company).toBe('A');
  });

  test.each<[string, unknown, string]>([
    ['no object', [], 'must be an object'],
    ['a field too many', { ...sound, score: 12 }, 'score: is no field here'],
    ['no lines', { ...sound, lines: undefined }, 'lines: is missing'],
    [
      'an area in words',
      { ...sound, lines: [{ ...line, measures: { areaM2: 'forty' } }] },
      'lines[0].measures.areaM2',
    ],
    ['a negative area', { ...sound, lines: [{ ...line, measures: { areaM2: -1 } }] }, 'below 0'],
    [
      'a grade that is none',
      { ...sound, lines: [{ ...line, grades: [{ grade: 'sworn', share: 1, provenOn: null }] }] },
      'lines[0].grades[0].grade: "sworn" is not admitted',
    ],
  ])('%s', (_, document, sentence) => {
    expect(refusal(document)).toContain(sentence);
  });
});
