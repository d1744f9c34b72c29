import { describe, expect, test } from '@jest/globals';
import { parseTableMethod } from '../method/parse-table-method';
import { UndefinedFigure } from '../missing/undefined-figure';
import { applyReferences, computeIndex } from './compute-index';
import { fitDuels } from './duels';
import type { Table } from './table';

type Rules = Readonly<Record<string, unknown>>;

/** An index of these indicators under one root; nothing is normalised unless said. */
function indexOf(ids: readonly string[], rules: Rules = {}) {
  return parseTableMethod({
    id: 'index',
    version: '1',
    label: { fr: 'Indice', en: 'Index' },
    indicators: ids.map((id) => ({ id, unit: '', direction: 1 })),
    normalisation: { method: 'none' },
    tree: rootOf(ids),
    ...rules,
  });
}

function rootOf(ids: readonly string[], rules: Rules = {}) {
  return {
    id: 'index',
    aggregation: 'weightedArithmetic',
    children: ids.map((indicator) => ({ indicator })),
    ...rules,
  };
}

const compute = (ids: readonly string[], numbers: Table['numbers'], rules: Rules = {}, rest = {}) =>
  computeIndex(indexOf(ids, rules), {
    units: Object.values(numbers)[0]?.map((_, at) => `u${at}`) ?? [],
    numbers,
    ...rest,
  });

/** One unit alone against the references of all. */
function alone(ids: readonly string[], rules: Rules, all: Table, one: Table) {
  const method = indexOf(ids, rules);
  const { references, result } = computeIndex(method, all);
  return applyReferences(method, { references, hash: result.referencesHash }, one);
}

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UndefinedFigure) return `${error.code} ${error.message}`;
    throw error;
  }
  return '';
}

describe('gaps that a row fills', () => {
  const numbers = { x: [0, 10, 5], y: [0, 10, 1], z: [0, 10, null] };

  test('take the mean or the median of the unit’s other places', () => {
    const of = (method: string, more = {}) =>
      compute(['x', 'y', 'w', 'z'], { ...numbers, w: [0, 10, 3] }, { missing: { method }, ...more })
        .result.indicators.z?.prepared[2];
    expect(of('rowMean')).toBeCloseTo(3, 12);
    expect(of('rowMedian')).toBeCloseTo(3, 12);
    const skewed = { ...numbers, x: [0, 10, 9] };
    const by = (method: string) =>
      compute(['x', 'y', 'w', 'z'], { ...skewed, w: [0, 10, 2] }, { missing: { method } }).result
        .indicators.z?.prepared[2];
    expect(by('rowMean')).toBeCloseTo(4, 12);
    expect(by('rowMedian')).toBeCloseTo(2, 12);
  });

  test('are read along the direction of each indicator', () => {
    const given = (directions: readonly number[]) =>
      compute(['x', 'z'], numbers, {
        missing: { method: 'rowMean' },
        indicators: ['x', 'z'].map((id, at) => ({ id, unit: '', direction: directions[at] })),
      }).result.indicators.z?.prepared[2];
    // 2 of 10 where both rise, and 8 where one of them falls.
    const low = { x: [0, 10, 2], z: [0, 10, null] };
    expect(given([1, 1])).toBeCloseTo(5, 12);
    const turned = compute(['x', 'z'], low, {
      missing: { method: 'rowMean' },
      indicators: [
        { id: 'x', unit: '', direction: -1 },
        { id: 'z', unit: '', direction: 1 },
      ],
    });
    expect(turned.result.indicators.z?.prepared[2]).toBeCloseTo(8, 12);
  });

  test('are the same for a unit alone, and are named', () => {
    const rules = { missing: { method: 'rowMean' } };
    const all = { units: ['A', 'B', 'C'], numbers };
    const result = alone(['x', 'y', 'z'], rules, all, {
      units: ['C'],
      numbers: { x: [5], y: [1], z: [null] },
    });
    expect(result.indicators.z?.prepared).toEqual([3]);
    expect(result.imputed).toEqual([{ unit: 'C', of: 'z', value: 3 }]);
  });

  test('where a column knows no other, the gap stays', () => {
    const { result } = compute(
      ['x', 'y'],
      { x: [1, null], y: [null, null] },
      {
        missing: { method: 'mean' },
      },
    );
    expect(result.indicators.x?.prepared).toEqual([1, 1]);
    expect(result.indicators.y?.prepared).toEqual([null, null]);
    expect(result.imputed.map(({ of }) => of)).toEqual(['x']);
  });
});

test('the gap of a group is filled by the group of its own period', () => {
  const table = {
    units: ['A', 'B', 'A', 'B'],
    periods: ['1', '1', '2', '2'],
    numbers: { x: [1, null, 5, null] },
    groups: { region: ['n', 'n', 'n', 'n'] },
  };
  const rules = {
    table: { period: 'year' },
    reference: 'eachPeriod',
    missing: { method: 'groupMean', group: 'region' },
  };
  const { result } = computeIndex(indexOf(['x'], rules), table);
  expect(result.scores).toEqual([1, 1, 5, 5]);
  expect(result.periods).toEqual(['1', '1', '2', '2']);
  const node = { ...rootOf(['x']), missing: { method: 'groupMean', group: 'region' } };
  const filled = computeIndex(
    indexOf(['x'], { table: { period: 'year' }, reference: 'eachPeriod', tree: node }),
    table,
  ).result;
  expect(filled.scores).toEqual([1, 1, 5, 5]);
  expect(filled.imputed).toEqual([
    { unit: 'B', period: '1', of: 'index', value: 1 },
    { unit: 'B', period: '2', of: 'index', value: 5 },
  ]);
  expect(result).not.toHaveProperty('screened.0');
});

test('goalposts of a group are those of the unit’s own, also where others were screened out', () => {
  const rules = {
    screening: { exclude: ['u0'] },
    normalisation: {
      method: 'groupGoalposts',
      by: 'sex',
      scale: 100,
      values: { f: { lower: 0, upper: 10 }, m: { lower: 0, upper: 20 } },
    },
  };
  const groups = { sex: ['f', 'm', 'f'] };
  const { result } = compute(['x'], { x: [5, 5, 5] }, rules, { groups });
  expect(result.units).toEqual(['u1', 'u2']);
  expect(result.scores).toEqual([25, 50]);
});

describe('weights', () => {
  const numbers = { x: [1, 2, 3, 4, 7], y: [1, 3, 2, 5, 6], z: [2, 1, 5, 3, 9] };
  const scores = (rules: Rules) => compute(['x', 'y', 'z'], numbers, rules).result.scores;
  const said = [1, 2, 3].map((weight, at) => ({ indicator: ['x', 'y', 'z'][at], weight }));

  test('that are equal forget those that are said, in the index or in one branch', () => {
    const tree = rootOf([], { children: said });
    expect(scores({ tree })[0]).toBeCloseTo((1 + 2 + 6) / 6, 12);
    expect(scores({ tree, weights: 'equal' })[0]).toBeCloseTo(4 / 3, 12);
    expect(scores({ tree: { ...tree, weights: 'equal' }, weights: 'given' })[0]).toBeCloseTo(
      4 / 3,
      12,
    );
    expect(scores({ tree: { ...tree, weights: 'given' }, weights: 'equal' })[0]).toBeCloseTo(
      1.5,
      12,
    );
  });

  test('from the data differ by their rule, and a group of one has none', () => {
    const rules = ['pca', 'pcaVarimax', { optimised: 'balance' }, { optimised: 'infomax' }];
    const first = rules.map((weights) => scores({ weights })[4]);
    for (const score of first) {
      expect(score).toBeGreaterThan(6);
      expect(score).toBeLessThan(9);
    }
    expect(new Set([...first, 22 / 3]).size).toBe(5);
    for (const weights of rules) {
      expect(compute(['x'], { x: [4, 2, 9] }, { weights }).result.scores).toEqual([4, 2, 9]);
    }
  });

  test('that balance follow the importance that is said', () => {
    const balanced = (weight: number) => {
      const children = said.map((child, at) => ({ ...child, weight: at === 0 ? weight : 1 }));
      const tree = rootOf([], { children, weights: { optimised: 'balance' } });
      const { references } = compute(['x', 'y', 'z'], numbers, { tree });
      const [share = NaN, ...others] = references.peers['']?.nodes.index?.weights ?? [];
      return share / others.reduce((sum, other) => sum + other, share);
    };
    expect(balanced(3)).toBeGreaterThan(balanced(1));
  });
});

describe('comparisons with the other units', () => {
  const duel = (aggregation: string, numbers: Table['numbers']) =>
    compute(Object.keys(numbers), numbers, { tree: rootOf(Object.keys(numbers), { aggregation }) });

  test('a unit of which one figure is known takes part, one of which none is does not', () => {
    const { result } = duel('copeland', { x: [3, 1, null], y: [null, 2, null] });
    // What is missing speaks for neither: half of the weight is even, and nothing is lost.
    expect(result.scores).toEqual([0, -1, null]);
    expect(duel('kemeny', { x: [1, 3, null] }).result.scores).toEqual([0, 1, null]);
    expect(duel('outranking', { x: [1, 3, 2] }).result.scores).toEqual([0, 1, 0.5]);
  });

  test('a single unit has no other, and too many are no moment’s work', () => {
    expect(refusal(() => duel('outranking', { x: [1] }))).toContain(
      'nothing-available node index: u0: a single unit has no other',
    );
    expect(duel('copeland', { x: [1] }).result.scores).toEqual([0]);
    const units = Array.from({ length: 10_001 }, (_, at) => String(at));
    const many = { units, figures: [] };
    expect(refusal(() => fitDuels('copeland', many, Float64Array.of()))).toBe(
      'too-many-units more than 10000 units in duels',
    );
    const most = { units: units.slice(1), figures: [] };
    expect(fitDuels('copeland', most, Float64Array.of()).duels?.units).toHaveLength(10_000);
  });

  test('a newcomer has no place in an order that was made without it', () => {
    const rules = { tree: rootOf(['x'], { aggregation: 'kemeny' }) };
    const newcomer = { units: ['C'], numbers: { x: [3] } };
    const all = { units: ['A', 'B'], numbers: { x: [1, 2] } };
    expect(refusal(() => alone(['x'], rules, all, newcomer))).toContain(
      'unknown-unit node index: C: C has no place in the order',
    );
  });
});

describe('figures beyond any number', () => {
  test.each([1e300, -1e300])('of a denominator: %d', (x) => {
    const indicators = [{ id: 'x', unit: '', direction: 1, denominator: { column: 'size' } }];
    expect(refusal(() => compute(['x'], { x: [x], size: [1e-300] }, { indicators }))).toBe(
      'not-finite indicator x: the figure of u0 is beyond any number',
    );
  });

  test.each([
    [1e300, 'product'],
    [-1e300, 'product'],
  ])('of a node: %d', (x, aggregation) => {
    const tree = rootOf(['x', 'y'], { aggregation });
    expect(refusal(() => compute(['x', 'y'], { x: [x], y: [1e300] }, { tree }))).toBe(
      'not-defined node index: u0: the figure is beyond any number',
    );
  });

  test('of a place on a scale', () => {
    const normalisation = { method: 'scaled', lower: 0, upper: 1e-300 };
    expect(refusal(() => compute(['x'], { x: [1e300] }, { normalisation }))).toBe(
      'not-finite indicator x: the place of u0 is beyond any number',
    );
  });

  test('of a goalpost on the transformed scale, or of a treated value', () => {
    const normalisation = { method: 'goalposts', lower: -5, upper: 4 };
    const outliers = { method: 'transform', transformation: 'logFromOne' };
    expect(refusal(() => compute(['x'], { x: [1, 2, 3] }, { normalisation, outliers }))).toContain(
      'indicator x: -5 has no place on the transformed scale',
    );
  });
});

test('each outlier that was treated is reported with its unit, and its period where there is one', () => {
  const x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000];
  const outliers = { method: 'winsorise', mostPoints: 1 };
  const { result } = compute(['x'], { x }, { outliers });
  expect(result.outliers).toMatchObject([
    {
      indicator: 'x',
      treatment: 'winsorised',
      passes: true,
      points: [{ unit: 'u9', from: 1000, to: 9 }],
    },
  ]);
  expect(result.outliers[0]).not.toHaveProperty('period');
  expect(result.indicators.x?.treated[9]).toBe(9);
  expect(result.indicators.x?.prepared[9]).toBe(1000);
  const panel = {
    units: [...x, ...x].map((_, at) => `u${at % 10}`),
    periods: [...x.map(() => '1'), ...x.map(() => '2')],
    numbers: { x: [...x, ...x.map((_, at) => at)] },
  };
  const rules = { outliers, table: { period: 'year' }, reference: 'eachPeriod' };
  const report = computeIndex(indexOf(['x'], rules), panel).result.outliers;
  expect(report.map(({ period, points }) => [period, points])).toEqual([
    ['1', [{ unit: 'u9', period: '1', from: 1000, to: 9 }]],
    ['2', []],
  ]);
});

test('a unit is named once in each period, and a table that names it twice is refused', () => {
  const table = (periods: string[]) => ({
    units: ['A', 'A'],
    periods,
    numbers: { x: [1, 2] },
  });
  const method = indexOf(['x'], { table: { period: 'year' } });
  expect(computeIndex(method, table(['1', '2'])).result.ranks).toEqual([1, 1]);
  expect(refusal(() => computeIndex(method, table(['1', '1'])))).toBe(
    'duplicate-unit A 1 has two rows',
  );
  expect(refusal(() => computeIndex(method, table(['1'])))).toBe(
    'lengths-differ periods: 1 cells for 2 rows',
  );
  expect(refusal(() => computeIndex(method, { units: ['A'], numbers: { x: [1] } }))).toBe(
    'unknown-column the method is of a panel, the table has no periods',
  );
  const later = { units: ['A'], periods: [' '], numbers: { x: [null] } };
  const panel = { table: { period: 'year' }, missing: { method: 'panel', fill: 'latest' } };
  const spaced = { ...later, units: ['A', 'A'], periods: [' ', '1'], numbers: { x: [null, 1] } };
  expect(refusal(() => computeIndex(indexOf(['x'], panel), spaced))).toBe(
    'not-finite indicator x: the period   is no number',
  );
});

test('references of a period that was never seen have no place for a unit', () => {
  const rules = { table: { period: 'year' }, reference: 'eachPeriod' };
  const all = { units: ['A', 'B'], periods: ['1', '1'], numbers: { x: [1, 2] } };
  const later = { units: ['A'], periods: ['2'], numbers: { x: [1] } };
  expect(refusal(() => alone(['x'], rules, all, later))).toContain(
    'no references were frozen for period 2',
  );
});
