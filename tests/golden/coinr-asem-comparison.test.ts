import { compareMethods } from '@ancrage/engine/analysis/compare-methods';
import type { MethodScores } from '@ancrage/engine/analysis/compare-methods';
import { computeIndex } from '@ancrage/engine/composite/compute-index';
import { studyOf } from '@ancrage/engine/sensitivity/study-of';
import type { TableMethod } from '@ancrage/engine/method/method';
import { expect, test } from '@jest/globals';
import { readAsemTable } from './asem-table';
import { readMethod } from './method-document';

const asem = readMethod('asem');
const table = readAsemTable();
const zScores: TableMethod = { ...asem, normalisation: { method: 'zScore' } };

function scoresUnder(method: TableMethod): MethodScores {
  const { result } = computeIndex(method, table);
  return { units: result.units, scores: Float64Array.from(result.scores, (score) => score ?? NaN) };
}

test('min-max against z-scores shifts ASEM’s ranks by what COINr 1.1.14 finds', () => {
  const { rankShift } = compareMethods(scoresUnder(asem), scoresUnder(zScores));
  expect(rankShift).toBeCloseTo(0.8627, 4);
});

test('a study of ASEM stands on the same nominal ranks as the index', () => {
  const { result } = computeIndex(asem, table);
  const { nominal, rows } = studyOf(asem, table);
  const places = result.units.map((unit) => rows.indexOf(unit));
  expect(places.map((row) => nominal.ranks[row])).toEqual(result.ranks);
  expect(places.map((row) => nominal.scores[row])).toEqual(result.scores);
});
