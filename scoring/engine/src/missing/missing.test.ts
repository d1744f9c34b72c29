import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnOf, figuresOf, type Column } from './column';
import { fillFor, fitFill, type CentreRule, type Groups } from './fill';
import { fillByRow } from './fill-by-row';
import { imputePanel, type PanelRule } from './impute-panel';
import { screenUnit } from './screen-unit';
import { UndefinedFigure, within } from './undefined-figure';

const cell = fc.option(fc.integer({ min: -1000, max: 1000 }), { freq: 3 });

function filled(rule: CentreRule, column: Column, groups: Groups = []): Column {
  const values = figuresOf(column);
  const fill = fitFill(rule, values, groups);
  return column.map((value, row) => {
    const taken = fillFor(fill, groups[row] ?? null);
    return value ?? (Number.isNaN(taken) ? null : taken);
  });
}

function along(column: Column, times: readonly number[], rule: PanelRule): Column {
  return columnOf(imputePanel(figuresOf(column), times, rule));
}

const refusal = (code: string, word: string) =>
  expect.objectContaining({
    name: 'UndefinedFigure',
    code,
    message: expect.stringContaining(word),
  });

test('a column takes its mean or its median', () => {
  expect(filled({ method: 'mean' }, [1, null, 2, 9])).toEqual([1, 4, 2, 9]);
  expect(filled({ method: 'median' }, [1, null, 2, 9])).toEqual([1, 2, 2, 9]);
  expect(filled({ method: 'median' }, [1, null, 2, 4, 9])).toEqual([1, 3, 2, 4, 9]);
  expect(filled({ method: 'mean' }, [null])).toEqual([null]);
  expect(filled({ method: 'none' }, [1, null])).toEqual([1, null]);
  expect(filled({ method: 'constant', value: 0 }, [1, null])).toEqual([1, 0]);
});

test('a group takes its own, and who has none stays missing', () => {
  const groups = ['a', 'a', 'a', 'a', 'b', null];
  const column = [1, 2, 6, null, null, null];
  const mean = { method: 'groupMean', group: 'region' } as const;
  const median = { method: 'groupMedian', group: 'region' } as const;
  expect(filled(mean, column, groups)).toEqual([1, 2, 6, 3, null, null]);
  expect(filled(median, column, groups)).toEqual([1, 2, 6, 2, null, null]);
});

test('a group may have the name of anything', () => {
  const groups = ['__proto__', '__proto__', 'constructor'];
  const rule = { method: 'groupMean', group: 'region' } as const;
  expect(filled(rule, [1, null, null], groups)).toEqual([1, 1, null]);
});

test('a row takes its own level on each scale', () => {
  const rising = { worst: 0, best: 10 };
  const falling = { worst: 300, best: 100 };
  const level = (gap: number, row: Column, centre: 'mean' | 'median' = 'mean'): number =>
    fillByRow(gap, figuresOf(row), [rising, rising, rising, falling], centre);
  expect(level(3, [5, 10, null, null])).toBe(150);
  expect(level(2, [5, null, null, 150])).toBe(6.25);
  expect(level(2, [1, 2, null, 100], 'median')).toBe(2);
  expect(level(2, [1, 2, null, 100])).toBeCloseTo(13 / 3, 12);
  expect(level(0, [null, null, null, null])).toBeNaN();
});

test('a scale without a range says nothing of a row', () => {
  const scales = [
    { worst: 0, best: 10 },
    { worst: 4, best: 4 },
    { worst: 0, best: 10 },
  ];
  expect(fillByRow(0, figuresOf([null, 4, 7]), scales, 'mean')).toBe(7);
});

test('a known value is never touched', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.constantFrom('a', 'b', null))), (units) => {
      const column = units.map(([value]) => value);
      const groups = units.map(([, group]) => group);
      const times = [...column.keys()];
      for (const after of [
        filled({ method: 'median' }, column),
        filled({ method: 'groupMean', group: 'region' }, column, groups),
        along(column, times, { fill: 'linear' }),
        along(column, times, { fill: 'latest' }),
      ]) {
        expect(after.map((value, unit) => (column[unit] === null ? null : value))).toEqual(column);
      }
    }),
  );
});

test('a panel keeps the last observation until it is too old, or draws a line', () => {
  const series = [null, 2, null, null, 8, null];
  const times = [2018, 2019, 2020, 2021, 2022, 2023];
  expect(along(series, times, { fill: 'latest' })).toEqual([null, 2, 2, 2, 8, 8]);
  expect(along(series, times, { fill: 'latest', oldest: 1 })).toEqual([null, 2, 2, null, 8, 8]);
  expect(along(series, times, { fill: 'linear' })).toEqual([2, 2, 4, 6, 8, 8]);
  expect(along(series, times, { fill: 'linear', oldest: 1 })).toEqual([2, 2, 2, 8, 8, 8]);
  expect(along(series, times, { fill: 'constant' })).toEqual([2, 2, 2, 2, 8, 8]);
  expect(along([3, null, null], [0, 1, 2], { fill: 'linear' })).toEqual([3, 3, 3]);
  expect(() => along([1, 2], [2020], { fill: 'latest' })).toThrow(
    refusal('lengths-differ', 'time'),
  );
  expect(() => along([1, 2], [2020, 2020], { fill: 'latest' })).toThrow(
    refusal('out-of-bounds', 'rise'),
  );
});

test('exactly a threshold is enough to be kept', () => {
  const screened = (column: Column, rule: Parameters<typeof screenUnit>[2]): string[] =>
    screenUnit('X', figuresOf(column), rule);
  expect(screened([1, 2, null], { availability: 2 / 3 })).toEqual([]);
  expect(screened([1, null, null], { availability: 2 / 3 })).toEqual(['availability']);
  expect(screened([0, 0, 0], { nonZero: 0.05 })).toEqual(['nonZero']);
  expect(screened([null, 0, 1], { nonZero: 0.5 })).toEqual([]);
  expect(screened([0, 0, 0, 1, 2], { nonZero: 0.5 })).toEqual(['nonZero']);
  expect(screened([null], { availability: 0.5, nonZero: 0.5 })).toEqual([
    'availability',
    'nonZero',
  ]);
  expect(screened([null, 0], {})).toEqual([]);
  expect(screened([null], { availability: 1, include: ['X'] })).toEqual([]);
  expect(screened([1], { exclude: ['X'] })).toEqual(['excluded']);
});

test('a NaN or an infinity is no missing value', () => {
  expect(() => figuresOf([NaN])).toThrow(
    expect.objectContaining({ code: 'not-finite', message: expect.stringMatching(/\w \w/) }),
  );
  expect(() => figuresOf([Infinity])).toThrow(
    expect.objectContaining({ code: 'not-finite', message: expect.stringMatching(/\w \w/) }),
  );
});

test('a refusal says where it was, and a fault stays a fault', () => {
  const refuse = (): never => {
    throw new UndefinedFigure('no-range', 'all are equal');
  };
  expect(() => within('income', refuse)).toThrow(refusal('no-range', 'income: all are equal'));
  expect(() => within(() => 'wealth', refuse)).toThrow('wealth: all are equal');
  const fault = (): never => {
    throw new TypeError('a fault');
  };
  expect(() => within('income', fault)).toThrow(TypeError);
  expect(within('income', () => 7)).toBe(7);
});
