import { expect, test } from '@jest/globals';
import type { Table } from '../composite/table';
import { parseTableMethod } from '../method/parse-table-method';
import { analyseIndex } from './analyse-index';
import { profileUnit } from './profile-unit';

const table: Table = {
  units: ['a', 'b', 'c', 'd', 'e'],
  numbers: {
    wealth: [10, 8, 6, 4, 2],
    income: [10, 8, 6, 4, 1],
    waste: [9, 7, 6, 3, null],
    trust: [1, 4, 2, 5, 3],
    people: [5, 4, 3, 2, 1],
  },
};

const method = parseTableMethod({
  id: 'analysed',
  version: '1',
  label: { fr: 'Analysé', en: 'Analysed' },
  indicators: [
    { id: 'wealth', unit: '€', direction: 1 },
    { id: 'income', unit: '€', direction: 1 },
    { id: 'waste', unit: 'kg', direction: -1, denominator: { column: 'people' } },
    { id: 'trust', unit: 'points', direction: 1 },
  ],
  tree: {
    id: 'index',
    aggregation: 'weightedArithmetic',
    children: [
      {
        id: 'means',
        weight: 3,
        aggregation: 'weightedArithmetic',
        children: [{ indicator: 'wealth' }, { indicator: 'income', weight: 2 }],
      },
      {
        id: 'life',
        aggregation: 'weightedArithmetic',
        children: [{ indicator: 'waste' }, { indicator: 'trust' }, { constant: 50 }],
      },
    ],
  },
});

/** The analysis, made by each test anew: a test is then known by all that it runs through. */
const analysed = () => analyseIndex(method, table);

test('the columns of the table are described as they are', () => {
  const { statistics } = analysed();
  expect(Object.keys(statistics)).toEqual(['wealth', 'income', 'waste', 'trust']);
  expect(statistics.waste).toMatchObject({ known: 4, max: 9 });
  const silent = { ...table, numbers: { ...table.numbers, trust: table.units.map(() => null) } };
  const lenient = parseTableMethod({
    ...method,
    missing: { method: 'constant', value: 0 },
    normalisation: { method: 'none' },
  });
  expect(analyseIndex(lenient, silent).statistics.trust).toBeNull();
});

test('indicators that follow a denominator are named', () => {
  expect(analysed().ofSize.map(({ one, other }) => `${one} ${other}`)).toEqual([
    'wealth people',
    'income people',
    'waste people',
  ]);
  expect(analyseIndex(method, table, { size: 0.999 }).ofSize.map(({ one }) => one)).toEqual([
    'wealth',
  ]);
});

test('each group is seen in the direction of its indicators', () => {
  const { groups } = analysed();
  expect(groups.map(({ id }) => id)).toEqual(['index', 'means', 'life']);
  const [, means, life] = groups;
  expect(means?.suspicious.map(({ reason }) => reason)).toEqual(['redundant']);
  expect(means?.alpha).toBeGreaterThan(0.9);
  expect(means?.components?.[0]?.share).toBeGreaterThan(0.95);
  // A constant has no correlation, and no component.
  expect(life?.components).toBeNull();
});

test('effective weights add to 1 at each level', () => {
  const { weights } = analysed();
  const at = (level: number): number =>
    weights.filter((weight) => weight.level === level).reduce((sum, { weight }) => sum + weight, 0);
  expect(at(1)).toBeCloseTo(1, 12);
  expect(at(2)).toBeCloseTo(1, 12);
  expect(weights.find(({ id }) => id === 'income')?.weight).toBeCloseTo(0.5, 12);
  expect(weights.map(({ id }) => id)).toEqual([
    'means',
    'wealth',
    'income',
    'life',
    'waste',
    'trust',
    '50',
  ]);
});

test('weights that are drawn from the figures are the ones shown', () => {
  const [means, life] = method.tree.children;
  const children = [{ ...means, weights: 'pcaVarimax' }, life];
  const byFactors = parseTableMethod({ ...method, tree: { ...method.tree, children } });
  const drawn = analyseIndex(byFactors, table).weights;
  const halves = drawn.filter(({ id }) => id === 'wealth' || id === 'income');
  expect(halves).toHaveLength(2);
  expect(halves[0]?.weight).toBeCloseTo(halves[1]?.weight ?? NaN, 12);
});

test('taking out what decides moves the ranks, taking out what repeats does not', () => {
  const shifts = new Map(analysed().removals.map(({ id, rankShift }) => [id, rankShift]));
  expect([...shifts.keys()]).toEqual(['means', 'wealth', 'income', 'life', 'waste', 'trust', '50']);
  expect(shifts.get('income')).toBe(0);
  expect(shifts.get('means')).toBeGreaterThan(1);
});

test('a branch that loses its last child goes with it; without any node there is no rank', () => {
  const alone = parseTableMethod({
    ...method,
    indicators: [method.indicators[0]],
    tree: {
      id: 'index',
      aggregation: 'weightedArithmetic',
      children: [{ id: 'only', aggregation: 'median', children: [{ indicator: 'wealth' }] }],
    },
  });
  expect(analyseIndex(alone, table).removals).toEqual([
    { id: 'only', rankShift: null },
    { id: 'wealth', rankShift: null },
  ]);
});

test('a unit is profiled among those that the index keeps, per denominator', () => {
  const { strengths, weaknesses } = profileUnit(method, table, 'a', { most: 2 });
  expect(strengths.map(({ id, rank }) => [id, rank])).toEqual([
    ['wealth', 1],
    ['income', 1],
  ]);
  expect(weaknesses.map(({ id, rank }) => [id, rank])).toEqual([
    ['trust', 5],
    ['waste', 3],
  ]);
  expect(weaknesses[1]).toMatchObject({ value: 9 / 5, of: 4 });
  const unknown = expect.objectContaining({
    code: 'unknown-unit',
    message: expect.stringMatching(/the index has no unit \w/),
  });
  expect(() => profileUnit(method, table, 'z')).toThrow(unknown);
  const strict = { ...method, screening: { availability: 1 } };
  expect(() => profileUnit(strict, table, 'e')).toThrow(unknown);
});
