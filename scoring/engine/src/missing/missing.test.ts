import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { imputeByGroup, imputeByRow, imputeColumn } from './impute';
import { imputePanel } from './impute-panel';
import { screenUnit } from './screen-unit';
import { UndefinedFigure } from './undefined-figure';

const cell = fc.option(fc.integer({ min: -1000, max: 1000 }), { freq: 3 });

test('a column takes its mean or its median', () => {
  expect(imputeColumn([1, null, 2, 9], 'mean')).toEqual([1, 4, 2, 9]);
  expect(imputeColumn([1, null, 2, 9], 'median')).toEqual([1, 2, 2, 9]);
  expect(imputeColumn([1, null, 2, 4, 9], 'median')).toEqual([1, 3, 2, 4, 9]);
  expect(imputeColumn([null], 'mean')).toEqual([null]);
});

test('a group takes its own, and who has none stays missing', () => {
  const groups = ['a', 'a', 'a', 'b', null];
  expect(imputeByGroup([1, 3, null, null, null], groups, 'mean')).toEqual([1, 3, 2, null, null]);
  expect(() => imputeByGroup([1], [], 'mean')).toThrow(UndefinedFigure);
});

test('a row takes its own level on each scale', () => {
  const [, better, worse] = imputeByRow(
    [
      { values: [0, 10, 5, null], direction: 1 },
      { values: [100, 300, null, null], direction: 1 },
      { values: [100, 300, null, null], direction: -1 },
      { values: [-2, 2, 1, null], direction: 1 },
    ],
    'mean',
  );
  expect(better).toEqual([100, 300, 100 + 200 * 0.625, null]);
  expect(worse).toEqual([100, 300, 300 - 200 * 0.625, null]);
});

test('a known value is never touched', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.constantFrom('a', 'b', null))), (units) => {
      const column = units.map(([value]) => value);
      const groups = units.map(([, group]) => group);
      const times = [...column.keys()];
      for (const filled of [
        imputeColumn(column, 'median'),
        imputeByGroup(column, groups, 'mean'),
        imputePanel(column, times, { fill: 'linear' }),
        imputePanel(column, times, { fill: 'latest' }),
      ]) {
        expect(filled.map((value, unit) => (column[unit] === null ? null : value))).toEqual(column);
      }
    }),
  );
});

test('a panel keeps the last observation until it is too old, or draws a line', () => {
  const series = [null, 2, null, null, 8, null];
  const times = [2018, 2019, 2020, 2021, 2022, 2023];
  expect(imputePanel(series, times, { fill: 'latest' })).toEqual([null, 2, 2, 2, 8, 8]);
  expect(imputePanel(series, times, { fill: 'latest', oldest: 1 })).toEqual([
    null,
    2,
    2,
    null,
    8,
    8,
  ]);
  expect(imputePanel(series, times, { fill: 'linear' })).toEqual([2, 2, 4, 6, 8, 8]);
  expect(imputePanel(series, times, { fill: 'linear', oldest: 1 })).toEqual([2, 2, 2, 8, 8, 8]);
  expect(imputePanel(series, times, { fill: 'constant' })).toEqual([2, 2, 2, 2, 8, 8]);
  expect(() => imputePanel([1, 2], [2020], { fill: 'latest' })).toThrow(UndefinedFigure);
  expect(() => imputePanel([1, 2], [2020, 2020], { fill: 'latest' })).toThrow(UndefinedFigure);
});

test('exactly a threshold is enough to be kept', () => {
  expect(screenUnit([1, 2, null])).toEqual([]);
  expect(screenUnit([1, null, null])).toEqual(['availability']);
  expect(screenUnit([0, 0, 0])).toEqual(['nonZero']);
  expect(screenUnit([null])).toEqual(['availability', 'nonZero']);
  expect(screenUnit([null, 0], { availability: 0.5, nonZero: null })).toEqual([]);
});
