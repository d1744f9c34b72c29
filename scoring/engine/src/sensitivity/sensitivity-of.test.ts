import { expect, test } from '@jest/globals';
import type { Table } from '../composite/table';
import type { TableMethod } from '../method/method';
import { parseTableMethod } from '../method/parse-table-method';
import { withNoisyWeights } from './noisy-weights';
import { mergeReplicates } from './replicates';
import {
  indicesOfStudy,
  runStudy,
  runStudyRows,
  sensitivityOf,
  summariseStudy,
  varianceOfChoices,
} from './sensitivity-of';
import { studyOf } from './study-of';

const table: Table = {
  units: ['high', 'even', 'low', 'sparse'],
  numbers: { a: [10, 6, 0, null], b: [2, 6, 1, 9], c: [1, 5, 0, 8] },
};

const TREE = {
  id: 'index',
  aggregation: 'weightedArithmetic',
  children: [
    { indicator: 'a', weight: 3 },
    {
      id: 'pair',
      aggregation: 'weightedArithmetic',
      children: [{ indicator: 'b' }, { indicator: 'c' }],
    },
  ],
};

/** An index of three indicators under the choices of a test. */
function methodWith(choices: readonly unknown[], tree: object = TREE): TableMethod {
  return parseTableMethod({
    id: 'choices',
    version: '1',
    label: { fr: 'Choix', en: 'Choices' },
    indicators: ['a', 'b', 'c'].map((id) => ({ id, unit: 'points', direction: 1 })),
    normalisation: { method: 'minMax', lower: 0, upper: 100 },
    screening: { availability: 0.5 },
    tree,
    uncertainty: { choices, replicates: 60, seed: 'a test' },
  });
}

const AGGREGATION = {
  path: '/tree/aggregation',
  alternatives: ['weightedArithmetic', 'weightedGeometric'],
};
const LOWER = { path: '/normalisation/lower', interval: [1, 20] };
const NOISE = { weightNoise: { level: 1, factor: 0.5 } };

test('each choice is drawn at its place in the document', () => {
  const { draws, run, design } = studyOf(methodWith([LOWER, NOISE]), table);
  expect(draws).toEqual([1, 3]);
  expect(design.dimensions).toBe(4);
  // Noise of 0: weights as they are. Then lower = 10.5: a 3/4, b 1/8, c 1/8 of the way to 100.
  const middle = run([0.5, 0.5, 0.5, 0.5]);
  expect(middle.scores[0]).toBeCloseTo(10.5 + 89.5 * (3 / 4 + 1 / 64 + 1 / 64), 10);
  expect([...middle.ranks]).toEqual([2, 3, 4, 1]);
  // Half the weight of a, once and a half that of b and c: 1.5 to 1, b to c as before.
  const noisy = run([0, 0, 1, 1]);
  expect(noisy.scores[0]).toBeCloseTo(1 + 99 * (0.6 + 0.4 * 0.125), 10);
});

test('weights of nodes higher up are drawn by their height, siblings beside them are not', () => {
  const study = studyOf(methodWith([{ weightNoise: { level: 2, factor: 1 } }]), table);
  expect(study.draws).toEqual([1]);
  expect(study.run([0]).scores[0]).toBeCloseTo(100, 10);
  expect(study.run([0.5])).toEqual(study.nominal);
});

test('the nominal outcome is the method’s as it stands', () => {
  const { nominal, rows } = studyOf(methodWith([AGGREGATION]), table);
  expect(rows).toEqual(['high', 'even', 'low', 'sparse']);
  expect(nominal.scores[0]).toBeCloseTo(100 * (0.75 + 0.25 * 0.125), 10);
  expect(studyOf(methodWith([AGGREGATION]), table).run([0.2]).scores).toEqual(nominal.scores);
});

test('a unit that some choice leaves out has no score in those runs', () => {
  const screening = { path: '/screening/availability', alternatives: [0.5, 1] };
  const method = methodWith([screening]);
  const { run } = studyOf(method, table);
  expect(run([0.9]).scores[3]).toBeNaN();
  expect([...run([0.9]).ranks]).toEqual([1, 2, 3, NaN]);
  expect(sensitivityOf(method, table).units[3]?.rank).toMatchObject({
    nominal: 1,
    low: 1,
    high: 1,
  });
});

test('runs without a figure fail, and are counted', () => {
  const method = methodWith([AGGREGATION, NOISE]);
  const { runs, failed, units } = sensitivityOf(method, table);
  // The lowest unit's 0 has no geometric mean: about half of the runs.
  expect(runs).toBe(60);
  expect(failed).toBeGreaterThan(15);
  expect(failed).toBeLessThan(45);
  expect(units.map(({ unit }) => unit)).toEqual(['high', 'even', 'low', 'sparse']);
});

test('a choice that another took away makes a failed run', () => {
  const normalisation = {
    path: '/normalisation',
    alternatives: [{ method: 'minMax', lower: 0, upper: 100 }, { method: 'rank' }],
  };
  const tree = {
    path: '/tree/children',
    alternatives: [TREE.children, [{ indicator: 'a' }, { indicator: 'b' }, { indicator: 'c' }]],
  };
  const inside = {
    path: '/tree/children/1/aggregation',
    alternatives: ['weightedArithmetic', 'minimum'],
  };
  const one = studyOf(methodWith([normalisation, tree, NOISE]), table);
  expect(one.run([0, 0.9, 0.5, 0.5, 0.5]).scores[0]).toBeCloseTo(125 / 3, 10);
  const gone = { path: '/tree/children/1/children/0/weight', interval: [1, 2] };
  const other = studyOf(methodWith([tree, gone, inside]), table);
  expect(() => other.run([0.9, 0, 0])).toThrow(
    expect.objectContaining({ code: 'not-defined', message: expect.stringMatching(/\w \w/) }),
  );
  const pairNoise = { weightNoise: { level: 2, factor: 0.5 } };
  const third = studyOf(methodWith([tree, pairNoise]), table);
  const refused = expect.objectContaining({
    code: 'lengths-differ',
    message: expect.stringMatching(/\w \w/),
  });
  expect(() => third.run([0.9, 0.5])).toThrow(refused);
});

test('a tree with more nodes than are drawn is refused, as one with fewer', () => {
  const refused = expect.objectContaining({
    code: 'lengths-differ',
    message: expect.stringMatching(/\w \w/),
  });
  const { tree } = methodWith([NOISE]);
  for (const uniforms of [
    [0.5, 0.5],
    [0.5, 0.5, 0.5, 0.5],
  ]) {
    expect(() => withNoisyWeights(tree, 1, 0.5, uniforms)).toThrow(refused);
  }
});

test('parts run apart and merged in any order are the whole, digit for digit', () => {
  const method = methodWith([LOWER, NOISE]);
  const study = studyOf(method, table);
  const parts = [
    { first: 37, last: 60 },
    { first: 0, last: 5 },
    { first: 5, last: 37 },
  ].map((span) => runStudy(studyOf(method, table), span));
  expect(summariseStudy(study, mergeReplicates(parts))).toEqual(sensitivityOf(method, table));
});

test('the choice that moves the ranks explains their shift; rows run apart are the whole', () => {
  const method = methodWith([LOWER, { path: '/tree/children/0/weight', interval: [0, 3] }]);
  const { choices, rows, failed } = varianceOfChoices(method, table, 256, {
    samples: 50,
    seed: 's',
  });
  expect([rows, failed]).toEqual([256, 0]);
  const [lower, weight] = choices;
  expect(lower?.choice).toEqual(LOWER);
  expect(lower?.total.value).toBe(0);
  expect(weight?.total.value).toBeGreaterThan(0.7);
  expect(weight?.total.low).toBeLessThan(weight?.total.value ?? NaN);
  const study = studyOf(method, table);
  const spans = [
    { first: 100, last: 256 },
    { first: 0, last: 100 },
  ].map((span) => runStudyRows(study, span));
  expect(indicesOfStudy(study, spans, { samples: 50, seed: 's' }).choices).toEqual(choices);
});

test('a method without choices is refused; one choice alone has no parts', () => {
  const certain = { ...methodWith([LOWER]) };
  delete certain.uncertainty;
  const refused = expect.objectContaining({
    code: 'not-defined',
    message: expect.stringMatching(/\w \w/),
  });
  expect(() => sensitivityOf(certain, table)).toThrow(refused);
  expect(() => varianceOfChoices(methodWith([NOISE]), table, 8)).toThrow(refused);
});
