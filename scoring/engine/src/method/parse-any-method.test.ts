import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { withValueAt } from './json-pointer';
import { MethodRefused } from './method-refused';
import { parseAnyMethod } from './parse-any-method';
import { parseMethod } from './parse-method';
import { parseTableMethod } from './parse-table-method';

type Document = Record<string, unknown>;

const text = readFileSync(join(__dirname, '../../../methods/method-v1.json'), 'utf8');

function table(changes: Document = {}): Document {
  return {
    id: 'index',
    version: '1',
    label: { fr: 'Indice', en: 'Index' },
    indicators: [
      { id: 'a', unit: '%', direction: 1 },
      { id: 'b', unit: '%', direction: -1 },
    ],
    tree: {
      id: 'index',
      aggregation: 'weightedArithmetic',
      children: [
        { indicator: 'a', weight: 2 },
        { indicator: 'b', weight: 1 },
      ],
    },
    ...changes,
  };
}

function tree(...children: unknown[]): Document {
  return { tree: { id: 'root', aggregation: 'weightedArithmetic', children } };
}

const A = { indicator: 'a' };
const B = { indicator: 'b' };

/** The places that are refused, by their codes: each says in words what is wrong. */
function refusalOf(read: () => unknown): readonly (readonly [string, string])[] {
  try {
    read();
  } catch (error) {
    if (error instanceof MethodRefused) {
      for (const { message } of error.issues) expect(message).toMatch(/\w \w/);
      return error.issues.map(({ path, code }) => [path, code]);
    }
    throw error;
  }
  return [];
}

test('the published method is read, and stays as it is', () => {
  expect(parseMethod(JSON.parse(text))).toEqual(JSON.parse(text));
});

test('the form of a document is seen from what only one form has', () => {
  expect(parseAnyMethod(JSON.parse(text)).form).toBe('declarations');
  expect(parseAnyMethod(table()).form).toBe('table');
});

describe('a method over a table', () => {
  test('a small one is read', () => {
    expect(parseTableMethod(table())).toEqual(table());
  });

  test.each<[string, Document, string, string]>([
    ['a field that is none', { colour: 1 }, 'colour', 'unknown-field'],
    [
      'a weight that is no number',
      tree(A, { ...B, weight: '1' }),
      'tree.children[1].weight',
      'wrong-type',
    ],
    [
      'a weight that is not finite',
      tree(A, { ...B, weight: NaN }),
      'tree.children[1].weight',
      'wrong-type',
    ],
    [
      'a negative weight',
      tree(A, { ...B, weight: -1 }),
      'tree.children[1].weight',
      'out-of-bounds',
    ],
    [
      'an unknown field of a leaf',
      tree(A, { ...B, wieght: 1 }),
      'tree.children[1].wieght',
      'unknown-field',
    ],
    [
      'a group without weight',
      tree({ ...A, weight: 0 }, { ...B, weight: 0 }),
      'tree.children',
      'weights-sum-to-zero',
    ],
    [
      'an unknown indicator',
      tree(A, B, { indicator: 'c' }),
      'tree.children[2].indicator',
      'unknown-name',
    ],
    ['an indicator without a place', tree(A), 'indicators[1]', 'not-in-tree'],
    [
      'an aggregation that is none',
      { tree: { id: 'r', aggregation: 'mean', children: [A, B] } },
      'tree.aggregation',
      'not-admitted',
    ],
    [
      'a mean of the power 0',
      { tree: { id: 'r', aggregation: { generalisedMean: 0 }, children: [A, B] } },
      'tree.aggregation.generalisedMean',
      'not-admitted',
    ],
    [
      'a ratio of three',
      { tree: { id: 'r', aggregation: 'ratio', children: [A, B, { constant: 1 }] } },
      'tree.children',
      'out-of-bounds',
    ],
    [
      'goalposts that overlap',
      { normalisation: { method: 'goalposts', lower: 2, upper: 2 } },
      'normalisation',
      'goalposts-overlap',
    ],
    [
      'a middle that is not between',
      { normalisation: { method: 'threeGoalposts', worst: 1, middle: 3, best: 2 } },
      'normalisation',
      'goalposts-overlap',
    ],
    [
      'a normalisation that is none',
      { normalisation: { method: 'minmax' } },
      'normalisation.method',
      'not-admitted',
    ],
    [
      'a normalisation without its parameter',
      { normalisation: { method: 'aboveBelowMean' } },
      'normalisation.band',
      'missing',
    ],
    [
      'a panel without periods',
      { missing: { method: 'panel', fill: 'latest' } },
      'missing',
      'missing',
    ],
    [
      'a unit kept and left out',
      { screening: { include: ['X'], exclude: ['X'] } },
      'screening.include[0]',
      'duplicate',
    ],
    [
      'two indicators of one name',
      { indicators: [...(table()['indicators'] as []), { id: 'a', unit: '', direction: 1 }] },
      'indicators[2].id',
      'duplicate',
    ],
    [
      'a node named as an indicator',
      { tree: { ...(table()['tree'] as object), id: 'a' } },
      'tree.id',
      'duplicate',
    ],
  ])('%s is refused, with its path', (_, changes, path, code) => {
    expect(refusalOf(() => parseTableMethod(table(changes)))).toEqual([[path, code]]);
  });

  test('the logarithm of a goalpost that has none is refused', () => {
    const indicators = [
      {
        id: 'a',
        unit: '$',
        direction: 1,
        transformation: 'naturalLogarithm',
        normalisation: { method: 'goalposts', lower: 0, upper: 75000 },
      },
      { id: 'b', unit: '%', direction: 1 },
    ];
    expect(refusalOf(() => parseTableMethod(table({ indicators })))).toEqual([
      ['indicators[0].normalisation.lower', 'out-of-bounds'],
    ]);
  });

  test('all that is wrong is said at once', () => {
    const wrong = table({ version: 1, missing: { method: 'constant' }, ...tree() });
    expect(
      refusalOf(() => parseTableMethod(wrong))
        .map(([path]) => path)
        .sort(),
    ).toEqual(['missing.value', 'tree.children', 'version']);
  });

  test.each<[string, Document, string, string]>([
    [
      'a pointer to nothing',
      { path: '/outlier/mostPoints', alternatives: [1, 2] },
      'uncertainty.choices[0].alternatives[0]',
      'pointer-to-nothing',
    ],
    [
      'an alternative that is none',
      { path: '/normalisation', alternatives: [{ method: 'minMax' }, { method: 'max' }] },
      'uncertainty.choices[0].alternatives[1]',
      'not-admitted',
    ],
    [
      'an interval that falls',
      { path: '/tree/children/0/weight', interval: [2, 1] },
      'uncertainty.choices[0].interval',
      'out-of-bounds',
    ],
    [
      'noise on weights above the tree',
      { weightNoise: { level: 2, factor: 0.25 } },
      'uncertainty.choices[0].weightNoise.level',
      'out-of-bounds',
    ],
  ])('%s is refused', (_, choice, path, code) => {
    const uncertainty = { choices: [choice], replicates: 10, seed: '1' };
    expect(refusalOf(() => parseTableMethod(table({ uncertainty })))[0]).toEqual([path, code]);
  });

  test('choices may point at what the document leaves out', () => {
    const choices = [
      { path: '/outliers', alternatives: [{ method: 'none' }, { method: 'winsorise' }] },
      { path: '/tree/children/0/weight', interval: [1, 3] },
      { weightNoise: { level: 1, factor: 0.25 } },
    ];
    const uncertainty = { choices, replicates: 10, seed: '1', sampling: 'sobol' };
    expect(refusalOf(() => parseTableMethod(table({ uncertainty })))).toEqual([]);
  });
});

describe('trees', () => {
  function deep(levels: number): Document {
    let node: unknown = { indicator: 'a' };
    for (let level = 0; level < levels; level += 1) {
      node = { id: `node ${level}`, aggregation: 'weightedArithmetic', children: [node] };
    }
    return table({ indicators: [{ id: 'a', unit: '', direction: 1 }], tree: node });
  }

  test('a tree of a hundred levels is read', () => {
    expect(refusalOf(() => parseTableMethod(deep(100)))).toEqual([]);
  });

  test('one that never ends is refused', () => {
    expect(refusalOf(() => parseTableMethod(deep(100_000)))[0]?.[1]).toBe('too-deep');
  });

  test('a node that holds itself is refused', () => {
    const node: Document = { id: 'root', aggregation: 'weightedArithmetic' };
    node['children'] = [{ indicator: 'a' }, { indicator: 'b' }, node];
    expect(refusalOf(() => parseTableMethod(table({ tree: node })))).toEqual([
      ['tree.children[2]', 'cycle'],
    ]);
  });

  test('an object that stands in two places holds nothing of itself', () => {
    const label = { fr: 'un', en: 'one' };
    expect(
      refusalOf(() => parseTableMethod({ ...table({ label }), reason: 'x', status: 'y' })),
    ).toEqual([]);
  });
});

describe('a method over declarations', () => {
  test.each<[string, string, unknown, string, string]>([
    [
      'overlapping goalposts',
      '/indicators/0/goalposts/balance',
      0,
      'indicators[0].goalposts',
      'goalposts-overlap',
    ],
    [
      'a stock with a window',
      '/indicators/3/window',
      'fade',
      'indicators[3].window',
      'unknown-field',
    ],
    ['a flow without a window', '/indicators/3/kind', 'flow', 'indicators[3].window', 'missing'],
    [
      'a figure without a bound',
      '/indicators/0/denominator/figure',
      'x',
      'indicators[0].denominator.figure',
      'unknown-name',
    ],
    [
      'denominators in a circle',
      '/indicators/5/denominator',
      { rawFlowOf: 'F2' },
      'indicators[5].denominator.rawFlowOf',
      'denominator-circle',
    ],
    [
      'a kind that feeds nothing',
      '/kinds/land/feeds/0/indicator',
      'M9',
      'kinds.land.feeds[0].indicator',
      'unknown-name',
    ],
    [
      'an unknown equivalence',
      '/kinds/land/feeds/0/equivalence',
      'x',
      'kinds.land.feeds[0].equivalence',
      'unknown-name',
    ],
    [
      'an unknown additionality',
      '/kinds/land/feeds/0/additionality',
      ['x'],
      'kinds.land.feeds[0].additionality[0]',
      'unknown-name',
    ],
    ['a balance at the end of the scale', '/root/balance', 100, 'root.balance', 'out-of-bounds'],
    [
      'an impossible ratio',
      '/evidence/grades/declared/ratio/expected',
      1.09,
      'evidence.grades.declared.ratio',
      'out-of-bounds',
    ],
    [
      'an interval that falls',
      '/uncertainty/weightFactor',
      [2, 1],
      'uncertainty.weightFactor',
      'out-of-bounds',
    ],
    [
      'an unknown aggregation',
      '/tree/children/0/aggregation',
      'copeland',
      'tree.children[0].aggregation',
      'not-admitted',
    ],
    [
      'a weight of 0',
      '/tree/children/1/children/0/weight',
      0,
      'tree.children[1].children[0].weight',
      'out-of-bounds',
    ],
    [
      'an indicator twice',
      '/tree/children/0/children/0/indicator',
      'C3',
      'tree.children[4].children[2].indicator',
      'duplicate',
    ],
    [
      'a reason for no indicator',
      '/answers/notApplicable/0/indicators/0',
      'X',
      'answers.notApplicable[0].indicators[0]',
      'unknown-name',
    ],
    [
      'a bound by a bounded figure',
      '/size/lowerBounds/turnoverEur',
      { daysOf: { figure: 'treasuryEur', days: 1 } },
      'size.lowerBounds.turnoverEur.daysOf.figure',
      'denominator-circle',
    ],
  ])('%s is refused', (_, pointer, value, path, code) => {
    const document = withValueAt<unknown>(JSON.parse(text), pointer, value);
    expect(refusalOf(() => parseMethod(document))).toContainEqual([path, code]);
  });

  test('what to mend is said in words', () => {
    const document = withValueAt<unknown>(JSON.parse(text), '/tree/children/1/weight', '1');
    expect(() => parseMethod(document)).toThrow(
      'tree.children[1].weight: must be a finite number, not "1"',
    );
  });
});

describe('what to mend is said in words', () => {
  test.each<[string, Document, string]>([
    ['a day', { publishedOn: '1.1.2026' }, 'publishedOn: is no day; write it YYYY-MM-DD'],
    [
      'a pointer',
      {
        uncertainty: {
          replicates: 2,
          seed: '',
          choices: [{ path: 'normalisation', alternatives: [1, 2] }],
        },
      },
      'uncertainty.choices[0].path: is no JSON pointer (RFC 6901): begin with /',
    ],
    ['a missing field', { version: undefined }, 'version: is missing; give a string'],
    ['a list', { indicators: {} }, 'indicators: must be a list, not an object'],
    ['an empty list', tree(), 'tree.children: must be at least 1 entries'],
    [
      'a word',
      { weights: 'even' },
      'weights: "even" is not admitted; give one of "given", "equal"',
    ],
    ['a literal', { indicators: [{ id: 'a', unit: '', direction: 0 }] }, 'give one of 1, -1'],
    ['a spelling', { 'screening ': {} }, '["screening "]: is no field here'],
  ])('%s', (_, changes, sentence) => {
    expect(() => parseTableMethod(table(changes))).toThrow(sentence);
  });

  test('what is no document at all', () => {
    for (const document of [null, 1, 'text', [], undefined]) {
      expect(refusalOf(() => parseAnyMethod(document))).not.toEqual([]);
    }
  });
});
