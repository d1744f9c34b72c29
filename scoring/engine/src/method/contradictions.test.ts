import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { withValueAt } from './json-pointer';
import { parseMethod } from './parse-method';
import { tree, refusalOf, ofTable, type Document } from './small-index.fixture';

const text = readFileSync(join(__dirname, '../../../methods/method-v1.json'), 'utf8');

describe('rules of a table that contradict themselves', () => {
  const rising = (wanted: string) => `its values overlap; give ${wanted}`;

  test.each<[string, Document, string]>([
    [
      'percentiles',
      { outliers: { method: 'percentiles', lower: 0.9, upper: 0.1 } },
      `outliers: ${rising('lower < upper')}`,
    ],
    [
      'a scale that falls',
      { normalisation: { method: 'minMax', lower: 100 } },
      `normalisation: ${rising('lower < upper')}`,
    ],
    [
      'a scale without length',
      { normalisation: { method: 'minMax', upper: 0 } },
      `normalisation: ${rising('lower < upper')}`,
    ],
    [
      'ends of a scale',
      { normalisation: { method: 'scaled', lower: 3, upper: 2 } },
      `normalisation: ${rising('lower < upper')}`,
    ],
    [
      'goalposts of one group',
      {
        normalisation: {
          method: 'groupGoalposts',
          by: 'sex',
          values: { men: { lower: 1, upper: 2 }, women: { lower: 2, upper: 1 } },
        },
      },
      `normalisation.values.women: ${rising('lower < upper')}`,
    ],
    [
      'three goalposts',
      { normalisation: { method: 'threeGoalposts', worst: 1, middle: 1, best: 2 } },
      `normalisation: ${rising('worst, middle and best in rising or in falling order')}`,
    ],
    [
      'bands that do not rise',
      {
        normalisation: {
          method: 'categorical',
          bands: [
            { from: 0, score: 1 },
            { from: 0, score: 2 },
          ],
        },
      },
      `normalisation.bands: ${rising('bands in rising order')}`,
    ],
    [
      'bands that begin too late',
      { normalisation: { method: 'categorical', bands: [{ from: 5, score: 1 }] } },
      'normalisation.bands[0].from: the first band is from 0',
    ],
    [
      'a reference over time without a time',
      { reference: 'eachPeriod' },
      'reference: a reference over time needs table.period, the column of the period',
    ],
    [
      'a panel without a time',
      { missing: { method: 'panel', fill: 'latest' } },
      'missing: a panel needs table.period, the column of the period',
    ],
    [
      'shares in doubt',
      { weights: { benefitOfTheDoubt: { least: 0.5, most: 0.5 } } },
      'weights.benefitOfTheDoubt: the least share is not below the largest; give least < most',
    ],
    [
      'shares in doubt of a branch below',
      {
        tree: tree(
          { indicator: 'a' },
          {
            ...tree({ indicator: 'b' }),
            id: 'branch',
            weights: { benefitOfTheDoubt: { least: 0.6, most: 0.5 } },
          },
        ),
      },
      'tree.children[1].weights.benefitOfTheDoubt: the least share',
    ],
    [
      'a branch that is named as an indicator',
      { tree: tree({ indicator: 'a' }, { ...tree({ indicator: 'b' }), id: 'b' }) },
      'tree.children[1].id: b is an indicator',
    ],
    [
      'a ratio of one',
      {
        tree: {
          ...tree({ indicator: 'a' }, { indicator: 'b' }),
          aggregation: 'ratio',
          children: [tree({ indicator: 'a' }, { indicator: 'b' })].map((one) => ({
            ...one,
            id: 'one',
          })),
        },
      },
      'tree.children: a ratio is made of two children, and has 1',
    ],
    [
      'two branches of one name',
      {
        tree: tree(
          { ...tree({ indicator: 'a' }), id: 'twin' },
          { ...tree({ indicator: 'b' }), id: 'twin' },
        ),
      },
      'tree.children[1].id: is the id of tree.children[0] already',
    ],
    [
      'an unknown indicator',
      { tree: tree({ indicator: 'a' }, { indicator: 'b' }, { indicator: 'c' }) },
      'tree.children[2].indicator: c is none of the indicators',
    ],
    [
      'a group without weight',
      { tree: tree({ indicator: 'a', weight: 0 }, { indicator: 'b', weight: 0 }) },
      'tree.children: have no weight between them; give one of them a weight above 0',
    ],
    [
      'an indicator without a place',
      { tree: tree({ indicator: 'a' }) },
      'b has no place in the tree',
    ],
    [
      'a unit kept and left out',
      { screening: { include: ['Y', 'X'], exclude: ['X'] } },
      'screening.include[1]: X is in exclude too',
    ],
  ])('%s', (_, changes, sentence) => {
    expect(ofTable(changes)).toContain(sentence);
  });

  test.each<[string, Document]>([
    [
      'three goalposts that fall',
      { normalisation: { method: 'threeGoalposts', worst: 9, middle: 5, best: 1 } },
    ],
    [
      'bands',
      {
        normalisation: {
          method: 'categorical',
          bands: [
            { from: 0, score: 1 },
            { from: 5, score: 2 },
          ],
        },
      },
    ],
    ['the handbook’s bands', { normalisation: { method: 'categorical' } }],
    [
      'a time',
      {
        reference: 'eachPeriod',
        table: { period: 'year' },
        missing: { method: 'panel', fill: 'latest' },
      },
    ],
    ['shares in doubt', { weights: { benefitOfTheDoubt: { least: 0.1 } } }],
    [
      'a ratio',
      { tree: { ...tree({ indicator: 'a' }, { indicator: 'b' }), aggregation: 'ratio' } },
    ],
    ['percentiles', { outliers: { method: 'percentiles', lower: 0.1, upper: 0.9 } }],
  ])('%s may be', (_, changes) => {
    expect(ofTable(changes)).toBe('');
  });
});

describe('figures that an indicator’s transformation does not know', () => {
  const logged = (rest: Document) => ofTable({}, { transformation: 'naturalLogarithm', ...rest });

  test('are said with their place', () => {
    expect(logged({ bounds: { lower: 0 } })).toBe(
      'indicators[0].bounds.lower: 0 has no naturalLogarithm; give a value above 0',
    );
    expect(logged({ bounds: { upper: -1 } })).toContain('indicators[0].bounds.upper: -1 has no');
    const posts = { method: 'threeGoalposts', worst: -2, middle: -1, best: 0 };
    expect(logged({ normalisation: posts }).split('\n')).toEqual(
      ['worst: -2', 'middle: -1', 'best: 0'].map(
        (post) =>
          `indicators[0].normalisation.${post} has no naturalLogarithm; give a value above 0`,
      ),
    );
    const target = { method: 'distanceToTarget', target: 0 };
    expect(logged({ normalisation: target })).toContain('normalisation.target: 0 has no');
    const scaled = { method: 'scaled', lower: -2, upper: -1 };
    expect(logged({ normalisation: scaled })).toContain('normalisation.upper: -1 has no');
    const groups = {
      method: 'groupGoalposts',
      by: 'sex',
      values: { men: { lower: 1, upper: 2 }, women: { lower: 0, upper: 1 } },
    };
    expect(logged({ normalisation: groups })).toBe(
      'indicators[0].normalisation.values.women.lower: 0 has no naturalLogarithm; give a value above 0',
    );
  });

  test('are those alone: a root knows zero, and the ends of minMax are no figures of it', () => {
    expect(ofTable({}, { transformation: 'squareRoot', bounds: { lower: 0 } })).toBe('');
    expect(ofTable({}, { transformation: 'squareRoot', bounds: { lower: -1 } })).toContain(
      '-1 has',
    );
    expect(logged({ normalisation: { method: 'minMax', lower: 0, upper: 1 } })).toBe('');
    expect(logged({ bounds: { lower: 1, upper: 9 } })).toBe('');
    expect(ofTable({}, { bounds: { lower: -3, upper: 0 } })).toBe('');
    expect(ofTable({}, { bounds: { lower: 9, upper: 1 } })).toBe(
      'indicators[0].bounds: its values overlap; give lower < upper',
    );
    expect(
      ofTable(
        { normalisation: { method: 'scaled', lower: 0, upper: 1 } },
        { transformation: 'logarithm10' },
      ),
    ).toContain('indicators[0].normalisation.lower: 0 has no logarithm10');
  });
});

describe('a method over declarations that contradicts itself', () => {
  const circle = { daysOf: { figure: 'treasuryEur', days: 1 } };

  test.each<[string, string, unknown, string]>([
    [
      'a balance at its target',
      '/indicators/0/goalposts/target',
      10,
      'overlap; give floor < balance < target',
    ],
    [
      'a floor at its balance',
      '/indicators/0/goalposts/floor',
      10,
      'overlap; give floor < balance < target',
    ],
    [
      'a stock with a window',
      '/indicators/3/window',
      'fade',
      'a flow has a window, fade or plain; a stock and a state have none',
    ],
    [
      'an unknown flow',
      '/indicators/6/denominator/rawFlowOf',
      'F9',
      'denominator.rawFlowOf: F9 is none of indicators',
    ],
    [
      'a stock as a flow',
      '/indicators/6/denominator/rawFlowOf',
      'S1',
      'indicators[6].denominator.rawFlowOf: S1 is no flow',
    ],
    [
      'a flow of itself',
      '/indicators/5/denominator',
      { rawFlowOf: 'F2' },
      'F2 is itself divided by another flow',
    ],
    [
      'an unknown figure',
      '/indicators/0/denominator/figure',
      'x',
      'x is none of size.lowerBounds; add it there or mend its spelling',
    ],
    [
      'a bound by an unknown figure',
      '/size/lowerBounds/treasuryEur/daysOf/figure',
      'x',
      'size.lowerBounds.treasuryEur.daysOf.figure: x is none of size.lowerBounds',
    ],
    [
      'a bound by a bounded figure',
      '/size/lowerBounds/turnoverEur',
      circle,
      'treasuryEur is itself bounded by another figure; name one with an amount',
    ],
    [
      'a reason on an unknown figure',
      '/answers/notApplicable/0/holdsWhen/figure',
      'x',
      'answers.notApplicable[0].holdsWhen.figure: x is none',
    ],
    [
      'days of an unknown figure',
      '/answers/notApplicable/1/holdsWhen/belowDaysOf/figure',
      'x',
      'answers.notApplicable[1].holdsWhen.belowDaysOf.figure: x is none',
    ],
    [
      'a mean that no triangle has',
      '/evidence/grades/declared/ratio/expected',
      1.09,
      'no triangle on low..high has this mean; its mode would be',
    ],
    [
      'a mean too low for a triangle',
      '/evidence/grades/declared/ratio/expected',
      0.6,
      'no triangle on low..high has this mean',
    ],
    [
      'a factor that falls',
      '/uncertainty/goalpostFactor',
      [1.2, 0.8],
      'the first figure is above the second; give them in rising order',
    ],
    ['an unknown indicator', '/kinds/land/feeds/0/indicator', 'M9', 'M9 is none of indicators'],
    ['an unknown equivalence', '/kinds/land/feeds/0/equivalence', 'x', 'x is none of equivalence'],
    [
      'an unknown additionality',
      '/kinds/land/feeds/0/additionality',
      ['x'],
      'x is none of additionality',
    ],
    [
      'a reason for no indicator',
      '/answers/notApplicable/0/indicators/0',
      'X',
      'X is none of indicators',
    ],
  ])('%s', (_, pointer, value, sentence) => {
    const document = withValueAt<unknown>(JSON.parse(text), pointer, value);
    expect(refusalOf(() => parseMethod(document))).toContain(sentence);
  });

  test('a factor that does not move may be', () => {
    const still = withValueAt<unknown>(JSON.parse(text), '/uncertainty/weightFactor', [1, 1]);
    expect(refusalOf(() => parseMethod(still))).toBe('');
  });
});
