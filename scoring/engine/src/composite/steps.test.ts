import { describe, expect, test } from '@jest/globals';
import { parseTableMethod } from '../method/parse-table-method';
import { UndefinedFigure } from '../missing/undefined-figure';
import { applyReferences, computeIndex, fitReferences } from './compute-index';
import type { IndexResult } from './index-result';
import type { Table } from './table';

type Rules = Readonly<Record<string, unknown>>;

function indexOf(indicators: readonly Rules[], rules: Rules = {}) {
  return parseTableMethod({
    id: 'index',
    version: '1',
    label: { fr: 'Indice', en: 'Index' },
    indicators: indicators.map((indicator) => ({ unit: '', direction: 1, ...indicator })),
    normalisation: { method: 'none' },
    tree: {
      id: 'index',
      aggregation: 'weightedArithmetic',
      children: indicators.map(({ id }) => ({ indicator: id })),
    },
    ...rules,
  });
}

function compute(indicators: readonly Rules[], table: Table, rules: Rules = {}): IndexResult {
  return computeIndex(indexOf(indicators, rules), table).result;
}

function refusal(act: () => unknown): readonly [string, string] {
  try {
    act();
  } catch (error) {
    if (error instanceof UndefinedFigure) return [error.code, error.message];
    throw error;
  }
  return ['', ''];
}

const X = { id: 'x' };
const Y = { id: 'y' };

describe('denominators', () => {
  const table = { units: ['A', 'B'], numbers: { x: [6, null], size: [2000, 3000] } };

  test('a figure per so many of another, missing where one of them is', () => {
    const per = { ...X, denominator: { column: 'size', per: 1000 } };
    expect(compute([per], table).scores).toEqual([3, null]);
  });

  test('a denominator of zero is refused, and where it stands is said', () => {
    const per = { ...X, denominator: { column: 'size' } };
    const zero = { ...table, numbers: { x: [6, 1], size: [1, 0] } };
    expect(refusal(() => compute([per], zero))).toEqual([
      'zero-denominator',
      'indicator x: size of B is zero',
    ]);
  });
});

describe('a panel', () => {
  const panel: Table = {
    units: ['A', 'A', 'A', 'B', 'B', 'B'],
    periods: ['2020', '2021', '2022', '2022', '2021', '2020'],
    numbers: { x: [1, null, 5, 9, 4, 3] },
  };
  const rules = {
    table: { period: 'year' },
    missing: { method: 'panel', fill: 'latest' },
    normalisation: { method: 'minMax', lower: 0, upper: 1 },
  };

  test('gaps take the unit’s own observations, in the order of time', () => {
    const { indicators, imputed } = compute([X], panel, rules);
    expect(indicators['x']?.prepared).toEqual([1, 1, 5, 9, 4, 3]);
    expect(imputed).toEqual([{ unit: 'A', period: '2021', of: 'x', value: 1 }]);
  });

  test.each([
    ['allPeriods', [0, 0, 0.5, 1, 0.375, 0.25]],
    ['eachPeriod', [0, 0, 0, 1, 1, 1]],
    [{ basePeriod: '2020' }, [0, 0, 2, 4, 1.5, 1]],
  ])('the reference over time: %j', (reference, scores) => {
    expect(compute([X], panel, { ...rules, reference }).scores).toEqual(scores);
  });

  test('ranks are taken within a period', () => {
    expect(compute([X], panel, rules).ranks).toEqual([2, 2, 2, 1, 1, 1]);
  });

  test.each(['allPeriods', 'eachPeriod', { basePeriod: '2020' }])(
    'one unit’s rows alone have the same digits: %j',
    (reference) => {
      const method = indexOf([X], { ...rules, reference });
      const { references, result } = computeIndex(method, panel);
      const alone = applyReferences(
        method,
        { references, hash: result.referencesHash },
        { units: ['A', 'A', 'A'], periods: ['2020', '2021', '2022'], numbers: { x: [1, null, 5] } },
      );
      expect(alone.scores).toEqual(result.scores.slice(0, 3));
      expect(alone.ranks).toEqual(result.ranks.slice(0, 3));
      expect(fitReferences(method, panel)).toEqual(references);
    },
  );

  test('a period of which nothing is frozen has no place', () => {
    const method = indexOf([X], { ...rules, reference: 'eachPeriod' });
    const { references, result } = computeIndex(method, panel);
    const later = { units: ['A'], periods: ['2023'], numbers: { x: [1] } };
    const named = { references, hash: result.referencesHash };
    expect(refusal(() => applyReferences(method, named, later))[0]).toBe('nothing-available');
  });

  test('a method of a panel has no use for a table without periods', () => {
    const { units, numbers } = { units: ['A'], numbers: { x: [1] } };
    expect(refusal(() => compute([X], { units, numbers }, rules))[0]).toBe('unknown-column');
  });

  test('periods that are no numbers have no order', () => {
    const named = { ...panel, periods: ['a', 'b', 'c', 'a', 'b', 'c'] };
    expect(refusal(() => compute([X], named, rules))[0]).toBe('not-finite');
  });
});

describe('missing values', () => {
  test('by row: the level of the unit’s other indicators of the same parent', () => {
    const { indicators } = compute(
      [X, { ...Y, direction: -1 }, { id: 'z' }],
      {
        units: ['A', 'B', 'C'],
        numbers: { x: [0, 10, 5], y: [100, 300, null], z: [1, 2, 3] },
      },
      {
        missing: { method: 'rowMean' },
        tree: {
          id: 'index',
          aggregation: 'weightedArithmetic',
          children: [
            {
              id: 'pair',
              aggregation: 'weightedArithmetic',
              children: [{ indicator: 'x' }, { indicator: 'y' }],
            },
            { indicator: 'z' },
          ],
        },
      },
    );
    expect(indicators['y']?.prepared).toEqual([100, 300, 200]);
  });

  test('a node takes the mean of its group, and says so', () => {
    const result = compute(
      [X, Y],
      {
        units: ['A', 'B', 'C', 'D'],
        numbers: { x: [10, 30, null, null], y: [1, 1, 1, 1] },
        groups: { region: ['n', 'n', 'n', 's'] },
      },
      {
        tree: {
          id: 'index',
          aggregation: 'weightedArithmetic',
          children: [
            {
              id: 'goal',
              aggregation: 'weightedArithmetic',
              missing: { method: 'groupMean', group: 'region' },
              children: [{ indicator: 'x' }],
            },
            { indicator: 'y' },
          ],
        },
      },
    );
    expect(result.nodes['goal']).toEqual([10, 30, 20, null]);
    expect(result.scores).toEqual([5.5, 15.5, 10.5, 1]);
    expect(result.imputed).toEqual([{ unit: 'C', of: 'goal', value: 20 }]);
  });

  test('units that know too little leave before anything is measured against them', () => {
    const result = compute(
      [X, Y],
      { units: ['A', 'B', 'C'], numbers: { x: [1, 2, 100], y: [1, 2, null] } },
      { screening: { availability: 0.9 }, normalisation: { method: 'minMax' } },
    );
    expect(result.units).toEqual(['A', 'B']);
    expect(result.scores).toEqual([0, 100]);
    expect(result.screened).toEqual([{ unit: 'C', reasons: ['availability'] }]);
  });
});

describe('scales that the document speaks of', () => {
  test('goalposts are said before the transformation', () => {
    const income = {
      ...X,
      transformation: 'logarithm10',
      bounds: { lower: 10 },
      normalisation: { method: 'goalposts', lower: 10, upper: 1000 },
    };
    const scores = compute([income], { units: ['A', 'B', 'C'], numbers: { x: [1, 100, 5000] } });
    expect(scores.scores).toEqual([0, 0.5, 1]);
  });

  test('and before the treatment of outliers', () => {
    const x = [1, 2, 3, 4];
    const logged = {
      ...X,
      outliers: { method: 'transform', transformation: 'logFromOne' },
      normalisation: { method: 'goalposts', lower: 1, upper: 4 },
    };
    const { scores } = compute([logged], { units: ['A', 'B', 'C', 'D'], numbers: { x } });
    expect(scores[1]).toBeCloseTo(Math.log(2) / Math.log(4), 12);
  });

  test('the logarithm of what has none names the unit', () => {
    const income = { ...X, transformation: 'naturalLogarithm' };
    const table = { units: ['A', 'B'], numbers: { x: [1, 0] } };
    expect(refusal(() => compute([income], table))).toEqual([
      'not-defined',
      'indicator x: naturalLogarithm of 0, B is not defined',
    ]);
  });
});

describe('printing', () => {
  const table = { units: ['A', 'B', 'C', 'D'], numbers: { x: [1.24, 1.16, 1, 2] } };

  test.each([
    [{}, [2, 3, 4, 1]],
    [{ decimals: 1, rankOn: 'printed' }, [2, 2, 4, 1]],
    [{ decimals: 1, rankOn: 'printed', ties: 'maximum' }, [3, 3, 4, 1]],
    [{ decimals: 1, rankOn: 'printed', ties: 'mean' }, [2.5, 2.5, 4, 1]],
    [{ decimals: 1, rankOn: 'printed', ties: 'dense' }, [2, 2, 3, 1]],
    [{ decimals: 1, best: 'lowest' }, [3, 2, 1, 4]],
  ])('%j', (printing, ranks) => {
    expect(compute([X], table, { printing }).ranks).toEqual(ranks);
  });

  test('the root may be mapped', () => {
    const linear = compute([X], table, { root: { slope: -2, intercept: 1 } });
    expect(linear.scores[3]).toBe(-3);
    const signed = compute(
      [X],
      { units: ['A', 'B'], numbers: { x: [30, 65] } },
      { root: { balance: 30 } },
    );
    expect(signed.scores).toEqual([0, 50]);
  });
});

describe('what other units decide', () => {
  const table = { units: ['A', 'B', 'C'], numbers: { x: [3, 1, 2], y: [3, 2, 1] } };

  test.each([
    ['copeland', [2, -1, -1]],
    ['outranking', [1, 0.25, 0.25]],
    ['kemeny', [2, 1, 0]],
  ])('%s', (aggregation, scores) => {
    const children = [{ indicator: 'x' }, { indicator: 'y' }];
    const tree = { id: 'index', aggregation, children };
    expect(compute([X, Y], table, { tree }).scores).toEqual(scores);
  });

  test('a newcomer is compared with those who were there, and has no place in their order', () => {
    const children = [{ indicator: 'x' }, { indicator: 'y' }];
    const newcomer = { units: ['D'], numbers: { x: [2.5], y: [2.5] } };
    for (const [aggregation, expected] of [
      ['copeland', 1],
      ['kemeny', null],
    ] as const) {
      const method = indexOf([X, Y], { tree: { id: 'index', aggregation, children } });
      const { references, result } = computeIndex(method, table);
      const named = { references, hash: result.referencesHash };
      if (expected === null) {
        const [code] = refusal(() => applyReferences(method, named, newcomer));
        expect(code).toBe('unknown-unit');
      } else expect(applyReferences(method, named, newcomer).scores).toEqual([expected]);
    }
  });

  test('each unit has its most favourable weights', () => {
    const result = compute(
      [X, Y],
      { units: ['A', 'B', 'C'], numbers: { x: [4, 1, 1], y: [1, 4, 1] } },
      { weights: { benefitOfTheDoubt: {} } },
    );
    expect(result.scores[0]).toBeCloseTo(1, 9);
    expect(result.scores[1]).toBeCloseTo(1, 9);
    expect(result.scores[2]).toBeCloseTo(0.4, 9);
  });

  test('principal components that run against each other are no weights', () => {
    const opposed = {
      units: ['A', 'B', 'C', 'D'],
      numbers: { x: [1, 2, 3, 4], y: [4, 3, 2, 1.5] },
    };
    const [code, message] = refusal(() => compute([X, Y], opposed, { weights: 'pca' }));
    expect(code).toBe('weight-negative');
    expect(message).toContain('node index');
  });
});

describe('bad input', () => {
  test.each<[string, string, Table]>([
    ['unknown-column', 'indicator x: the table has no column x', { units: ['A'], numbers: {} }],
    ['duplicate-unit', 'A has two rows', { units: ['A', 'A'], numbers: { x: [1, 2] } }],
    [
      'lengths-differ',
      'indicator x: column x: 1 cells for 2 rows',
      { units: ['A', 'B'], numbers: { x: [1] } },
    ],
    ['not-finite', 'indicator x: column x: NaN', { units: ['A'], numbers: { x: [NaN] } }],
    ['not-finite', 'indicator x: column x: Infinity', { units: ['A'], numbers: { x: [Infinity] } }],
    ['nothing-available', 'the table has no rows', { units: [], numbers: { x: [] } }],
  ])('%s', (code, message, table) => {
    const [given, said] = refusal(() => compute([X], table));
    expect(given).toBe(code);
    expect(said).toContain(message);
  });

  test('a mean that is not defined names the node and the unit', () => {
    const tree = {
      id: 'index',
      aggregation: 'weightedGeometric',
      children: [{ indicator: 'x' }, { indicator: 'y' }],
    };
    const table = { units: ['A', 'B'], numbers: { x: [1, 0], y: [1, 1] } };
    expect(refusal(() => compute([X, Y], table, { tree }))).toEqual([
      'not-positive',
      'node index: B: this mean is not defined for 0',
    ]);
  });

  test('a figure beyond any number is refused', () => {
    const tree = {
      id: 'index',
      aggregation: 'product',
      children: [{ indicator: 'x' }, { indicator: 'x' }],
    };
    const table = { units: ['A'], numbers: { x: [1e300] } };
    expect(refusal(() => compute([X], table, { tree }))[0]).toBe('not-defined');
  });
});

test('a tree of a hundred levels', () => {
  let node: unknown = { indicator: 'x' };
  for (let level = 0; level < 100; level += 1) {
    node = { id: `level ${level}`, aggregation: 'weightedArithmetic', children: [node] };
  }
  const table = { units: ['A', 'B'], numbers: { x: [1, 2] } };
  expect(compute([X], table, { tree: node }).scores).toEqual([1, 2]);
});
