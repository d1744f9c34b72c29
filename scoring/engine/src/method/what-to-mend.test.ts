import { describe, expect, test } from '@jest/globals';
import { parseTableMethod } from './parse-table-method';
import { table, ofTable, type Document } from './small-index.fixture';

describe('of the forms that a value may have, the one that was meant is spoken of', () => {
  const two = { indicator: 'a' };
  const withTree = (aggregation: unknown, ...children: unknown[]) => ({
    tree: { id: 'root', aggregation, children },
  });

  test.each<[Document, string]>([
    [{ missing: 'mean' }, 'missing: must be an object, not "mean"'],
    [{ missing: {} }, 'missing.method: is missing; give one of "none", "mean"'],
    [{ missing: { method: 'constant', value: 'x' } }, 'missing.value: must be a finite number'],
    [{ missing: { method: 'mean', group: 'x' } }, 'missing.group: is no field here'],
    [{ missing: { method: 'groupMean' } }, 'missing.group: is missing; give a string'],
    [{ weights: { optimised: 'x' } }, 'weights.optimised: "x" is not admitted; give one of'],
    [
      { weights: { benefitOfTheDoubt: { least: -1 } } },
      'benefitOfTheDoubt.least: must be at least 0',
    ],
    [{ weights: 3 }, 'weights: 3 is not admitted; give one of "given", "equal"'],
    [{ weights: null }, 'weights: null is not admitted'],
    [{ weights: { other: 1 } }, 'weights.other: is no field here'],
    [
      withTree({ generalisedMean: '2' }, two),
      'aggregation.generalisedMean: must be a finite number',
    ],
    [withTree({}, two), 'aggregation.generalisedMean: is missing; give a finite number'],
    [
      withTree('median', two, { constant: 'x' }),
      'tree.children[1].constant: must be a finite number',
    ],
    [withTree('median', two, {}), 'tree.children[1].indicator: is missing; give a string'],
    [withTree('median', two, 'b'), 'tree.children[1]: must be an object, not "b"'],
    [
      withTree('median', two, { id: 'x', children: [{ indicator: 'b' }] }),
      'tree.children[1].aggregation: is missing; give one of "weightedArithmetic"',
    ],
    [{ root: {} }, 'root.balance: is missing; give a finite number'],
    [{ reference: 'x' }, 'reference: "x" is not admitted; give one of "allPeriods", "eachPeriod"'],
    [{ reference: { basePeriod: 3 } }, 'reference.basePeriod: must be a string, not 3'],
    [
      { outliers: { method: 'transform', transformation: { boxCox: 'x' } } },
      'outliers.transformation.boxCox: must be a finite number, not "x"',
    ],
    [
      { outliers: { method: 'transform' } },
      'outliers.transformation: is missing; give one of "none"',
    ],
  ])('%j', (changes, sentence) => {
    const lines = ofTable(changes).split('\n');
    expect(lines.some((line) => line.includes(sentence))).toBe(true);
    // What other forms would have asked for is not said.
    expect(lines.length).toBeLessThanOrEqual(2);
  });
});

test.each<[Document, string]>([
  [{ version: ['1'] }, 'version: must be a string, not a list'],
  [{ version: null }, 'version: must be a string, not null'],
  [{ label: [] }, 'label: must be an object, not a list'],
  [{ screening: { include: 'x' } }, 'screening.include: must be a list, not "x"'],
  [{ screening: { availability: 2 } }, 'screening.availability: must be at most 1'],
  [{ printing: { decimals: 1.5 } }, 'printing.decimals: must be a whole number, not 1.5'],
  [{ root: { balance: 0 } }, 'root.balance: must be above 0'],
  [{ root: { balance: 100 } }, 'root.balance: must be below 100'],
  [{ root: { slope: 0, intercept: 1 } }, 'root.slope: a slope of 0 gives all the same score'],
  [{ id: '' }, 'id: must be at least 1 characters'],
  [
    { uncertainty: { replicates: 2, seed: '', choices: [{ path: '/x', interval: 5 }] } },
    'uncertainty.choices[0].interval: must be a list, not 5',
  ],
  [
    { normalisation: { method: 'groupGoalposts', by: 'x', values: [] } },
    'normalisation.values: must be an object, not a list',
  ],
])('what is of another kind or beyond a bound is said: %j', (changes, sentence) => {
  expect(ofTable(changes)).toBe(sentence);
});

test('what one alternative would contradict is said with its pointer', () => {
  const choices = [
    {
      path: '/normalisation',
      alternatives: [{ method: 'none' }, { method: 'minMax', lower: 200 }],
    },
    { path: '/tree/children/0/weight', interval: [1, 1] },
    { path: '/tree/children/0/weight', interval: [-1, 1] },
  ];
  const lines = ofTable({ uncertainty: { replicates: 2, seed: '', choices } }).split('\n');
  expect(lines[0]).toContain(
    'uncertainty.choices[0].alternatives[1]: with it, normalisation its values overlap',
  );
  expect(lines[1]).toContain('choices[1].interval: the first figure is not below the second');
  expect(lines[2]).toContain('uncertainty.choices[2].interval[0]');
});

test('a refusal is a text of one line for each place', () => {
  const wrong = table({ version: 1, colour: 'red' });
  expect(() => parseTableMethod(wrong)).toThrow(
    expect.objectContaining({
      name: 'MethodRefused',
      message: [
        'The method cannot be used:',
        '  version: must be a string, not 1',
        '  colour: is no field here; mend its spelling or leave it out',
      ].join('\n'),
    }),
  );
  expect(() => parseTableMethod(7)).toThrow('  the document: must be an object, not 7');
});
